import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { Database } from '../../src/lib/server/database/open';
import { openInstallation } from '../../src/lib/server/installation/open';
import { startPostgres } from '../machine/postgres';
import { connectAsOwner, type WhereItLies } from '../support/owner';

export type DatabaseKind = 'embedded' | 'server';

/** A database of the bench's own, empty at first. */
export interface Place {
	kind: DatabaseKind;
	/** Opens it in this process. On the embedded one only while the application is not running. */
	open: () => Promise<Database>;
	/** Opens it beside the running application, as the command line does. */
	join: () => Promise<Database>;
	/** Where it lies. */
	where: WhereItLies;
	/** The owner's own connection, beside whatever else has it open. */
	owner: () => ReturnType<typeof connectAsOwner>;
	/** What the application needs to know to use it. */
	environment: NodeJS.ProcessEnv;
	remove: () => Promise<void>;
}

let server: Awaited<ReturnType<typeof startPostgres>> | undefined;

/** Makes a place of the given kind; the PostgreSQL server is started once for all of them. */
export async function makePlace(kind: DatabaseKind, name: string): Promise<Place> {
	return kind === 'server' ? serverPlace(name) : folderPlace();
}

/** Stops the PostgreSQL server, if one was started. */
export function stopServer(): void {
	server?.stop();
}

async function serverPlace(name: string): Promise<Place> {
	server ??= await startPostgres();
	const admin = postgres(server.url, { max: 1 });
	await admin`create database ${admin(name)}`;
	const address = new URL(server.url);
	address.pathname = `/${name}`;
	const open = () => openInstallation({ url: address.href });
	return {
		kind: 'server',
		open,
		join: open,
		where: { url: address.href },
		owner: () => connectAsOwner({ url: address.href }),
		environment: { DATABASE_URL: address.href },
		async remove() {
			await admin`drop database ${admin(name)} with (force)`;
			await admin.end();
		}
	};
}

function folderPlace(): Place {
	const dataDir = mkdtempSync(join(tmpdir(), 'svu-bench-'));
	return {
		kind: 'embedded',
		open: () => openInstallation({ dataDir }),
		join: () => openInstallation({ dataDir, join: true }),
		where: { dataDir },
		owner: () => connectAsOwner({ dataDir }),
		environment: { DATABASE_URL: '', SVU_DATA_DIR: dataDir },
		remove: () => Promise.resolve(rmSync(dataDir, { recursive: true, force: true }))
	};
}
