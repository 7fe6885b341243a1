import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/database/open';

const cleanups: (() => Promise<void>)[] = [];

afterAll(async () => {
	for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** Whether this run tests the embedded database or a PostgreSQL server. */
export const testedKind: Database['kind'] = 'server' in inject('template') ? 'server' : 'embedded';

/**
 * A migrated, empty database of the caller's own, on whichever of the two is being tested. It is
 * closed and removed when the test file ends; closing it earlier is fine.
 */
export async function freshDatabase(): Promise<Database> {
	const database = await openDatabase(await freshPlace());
	let closed: Promise<void> | undefined;
	const close = (): Promise<void> => (closed ??= database.close());
	cleanups.unshift(close);
	return { ...database, close };
}

/** Where a fresh database lies, for tests that open it themselves or in another process. */
export async function freshPlace(): Promise<{ url: string } | { dataDir: string }> {
	const template = inject('template');
	if ('folder' in template) return { dataDir: await freshFolder() };
	const name = `svu_test_${randomUUID().replaceAll('-', '')}`;
	const admin = postgres(template.server, { max: 1 });
	await admin`create database ${admin(name)} template ${admin(template.name)}`;
	cleanups.unshift(async () => {
		await admin`drop database ${admin(name)} with (force)`;
		await admin.end();
	});
	const address = new URL(template.server);
	address.pathname = `/${name}`;
	return { url: address.href };
}

/** A data folder with a migrated, empty embedded database in it. */
export async function freshFolder(): Promise<string> {
	const template = inject('template');
	if (!('folder' in template)) throw new Error('Only the embedded run has data folders');
	const dataDir = await mkdtemp(join(tmpdir(), 'svu-test-'));
	cleanups.push(() => rm(dataDir, { recursive: true }));
	await cp(template.folder, join(dataDir, 'pg'), { recursive: true });
	return dataDir;
}
