import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Explained } from '../../explained';
import type { Client } from '../driver/client';
import { copyFiles } from './copied-files';
import { DATABASE_FILES } from './database-files';
import type { Embedded } from './embedded';
import { takeFolder, type Taken } from './folder-lock';
import { farSocket, makePrivateFolder, nearSocket } from './socket-path';
import { startThread, type DatabaseThread } from './thread';

/** Where in a data folder a copy of its database stands for as long as it is read. */
const COPY = 'copy';
const IDLE_LIMIT_MS = 60_000;
/** One copy is read at a time; the night's may meet one that somebody has asked for. */
const PATIENCE_MS = 60_000;
const ASK_AGAIN_MS = 250;

/**
 * Opens a copy of an embedded database, as it stands now, in a thread of its own: whatever is asked
 * of it, and for however long, nobody who works in the database itself waits for it. Works through
 * whoever has the folder open; `close` removes the copy.
 * @param owner of the database, by which its files are copied while it works
 * @throws {Explained} when somebody else reads a copy for longer than can be waited for
 */
export async function openCopy({ path: dataDir }: Embedded, owner: Client): Promise<Embedded> {
	const folder = join(dataDir, COPY);
	await makePrivateFolder(folder);
	const { dev: device, ino: inode } = await stat(folder);
	const identity = { device, inode };
	const socket = nearSocket(folder) ?? (await farSocket(identity));
	let thread: DatabaseThread | undefined;
	const { holder, holding, release } = await taken(
		folder,
		{ role: 'command', folder: identity, socket: null },
		// Lost by whoever removed the folder: the reading fails, and nothing else.
		{ isServed: () => Promise.resolve(false), lost: () => void thread?.end() }
	);
	const files = join(folder, DATABASE_FILES);
	const clear = async () => {
		await thread?.end();
		await rm(files, { recursive: true, force: true });
		await rm(dirname(socket) === folder ? socket : dirname(socket), {
			recursive: true,
			force: true
		});
		await release();
	};
	try {
		await copyFiles(join(dataDir, DATABASE_FILES), files, owner);
		const options = { files, socket, idleLimitMs: IDLE_LIMIT_MS };
		thread = await startThread(
			{ ...options, holding: { ...holding, id: holder.id } },
			() => void thread?.end()
		);
		return { socket, holding: holder.id, path: folder, close: clear };
	} catch (error) {
		await clear();
		throw error;
	}
}

/** Takes the folder when whoever has it is done. */
async function taken(...wish: Parameters<typeof takeFolder>): Promise<Taken> {
	for (const until = performance.now() + PATIENCE_MS; ;) {
		const found = await takeFolder(...wish);
		if ('release' in found) return found;
		if (performance.now() > until) {
			throw new Explained('En annan säkerhetskopia tas just nu. Försök igen när den är klar.');
		}
		await pause(ASK_AGAIN_MS);
	}
}
