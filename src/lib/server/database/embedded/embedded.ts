import { realpath, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join as joinPath, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataFolderHeldError } from './errors';
import { folderHolder, takeFolder, type Holder } from './folder-lock';
import { makePrivateFolder, socketPathFor } from './socket-path';
import { startThread } from './thread';

const IDLE_LIMIT_MS = 60_000;
/** A server that stops hangs up soon; a command waits for the commands that joined it. */
const GRACE_MS: Record<Holder['role'], number> = { server: 5_000, command: 600_000 };

export interface Embedded {
	/** The Unix socket on which PostgreSQL's protocol is spoken. */
	socket: string;
	close(): Promise<void>;
}

/**
 * Opens the embedded database of a data folder, or joins the process that has it open.
 * @param options.join reach the folder through the process that holds it, if one does
 * @throws {DataFolderHeldError} when another process holds the folder and `join` is false
 */
export async function openEmbedded(options: { dataDir: string; join: boolean }): Promise<Embedded> {
	const wanted = resolve(options.dataDir);
	await makePrivateFolder(wanted);
	const dataDir = await realpath(wanted);
	const role: Holder['role'] = options.join ? 'command' : 'server';
	const socket = await socketPathFor(dataDir);
	for (;;) {
		const taken = await takeFolder(dataDir, { role, socket });
		if ('release' in taken) return hold({ dataDir, socket, role, release: taken.release });
		if (!options.join) throw new DataFolderHeldError(dataDir, taken.heldBy);
		if (await reaches(dataDir, taken.heldBy)) {
			return { socket: taken.heldBy.socket, close: () => Promise.resolve() };
		}
	}
}

async function hold(options: {
	dataDir: string;
	socket: string;
	role: Holder['role'];
	release: () => Promise<void>;
}): Promise<Embedded> {
	const { dataDir, socket, role, release } = options;
	try {
		const files = joinPath(dataDir, 'pg');
		const thread = await startThread({ files, socket, idleLimitMs: IDLE_LIMIT_MS });
		return {
			socket,
			async close() {
				await thread.close(GRACE_MS[role]);
				// A folder of its own among the temporary files goes with it.
				if (dirname(socket) !== dataDir) await rm(dirname(socket), { recursive: true });
				await release();
			}
		};
	} catch (error) {
		await release();
		throw error;
	}
}

/** Waits for the holder to listen; false when it let go of the folder instead. */
async function reaches(dataDir: string, holder: Holder): Promise<boolean> {
	for (let waitMs = 10; ; waitMs = Math.min(2 * waitMs, 500)) {
		if (await answers(holder.socket)) return true;
		const now = await folderHolder(dataDir);
		if (now?.since !== holder.since || now.pid !== holder.pid) return false;
		await pause(waitMs);
	}
}

function answers(path: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(path);
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}
