import { realpath, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join as joinPath, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { programVersion } from '../program-version';
import { WrongVersion } from '../wrong-version';
import { explainedFolder, prepareDataFolder } from './data-folder';
import { DATABASE_FILES, requireReadableFiles } from './database-files';
import { DataFolderHeldError, folderLostWords, HolderOutOfReachError } from './errors';
import { takeFolder, type Taken } from './folder-lock';
import type { FolderIdentity, Holder } from './holder';
import { readHolder } from './holder-file';
import { farSocket, nearSocket } from './socket-path';
import { startThread } from './thread';

const IDLE_LIMIT_MS = 60_000;
/** A server that stops hangs up soon; a command waits for the commands that joined it. */
const GRACE_MS: Record<Holder['role'], number> = { server: 5_000, command: 600_000 };
/** A holder listens when its database has opened, which may first have to mend what a kill left. */
const REACH_MS = 60_000;
const ASK_AGAIN_MS = 50;

export interface Embedded {
	/** The Unix socket on which PostgreSQL's protocol is spoken. */
	socket: string;
	/** Whose holding the socket must serve: said at each connection, so that no other answers. */
	holding: string;
	/** The data folder, whoever has it open. */
	path: string;
	close(): Promise<void>;
}

/** A data folder as this process sees it. */
interface Folder {
	path: string;
	identity: FolderIdentity;
	/** Where its database listens. */
	socket: string;
}

/**
 * Opens the embedded database of a data folder, or joins the process that has it open.
 * @param options.join reach the folder through the process that holds it, if one does
 * @throws {DataFolderHeldError} when another process holds the folder and `join` is false
 * @throws {HolderOutOfReachError} when it is to be joined and cannot be
 * @throws {WrongVersion} when what has the folder open, or wrote it, is of another version
 * @throws {WrongSetting} when the folder cannot be used
 */
export async function openEmbedded(options: { dataDir: string; join: boolean }): Promise<Embedded> {
	const folder = await folderAt(resolve(options.dataDir));
	const role: Holder['role'] = options.join ? 'command' : 'server';
	const { path, identity, socket } = folder;
	const inFolder = socket === nearSocket(path);
	const deadline = performance.now() + REACH_MS;
	for (;;) {
		const taken = await takeFolder(
			path,
			{ role, folder: identity, socket: inFolder ? null : socket },
			{ isServed: () => answers(socket), lost: () => stopAtOnce(path) }
		).catch((error: unknown) => {
			throw explainedFolder(error, path);
		});
		if ('release' in taken) return hold(folder, taken);
		const { heldBy } = taken;
		if (!options.join) throw new DataFolderHeldError(path, heldBy);
		if (heldBy && (await reaches(folder, heldBy, deadline))) {
			return { socket, holding: heldBy.id, path, close: () => Promise.resolve() };
		}
		if (performance.now() > deadline) throw new HolderOutOfReachError(path, heldBy);
		await pause(ASK_AGAIN_MS);
	}
}

async function folderAt(wanted: string): Promise<Folder> {
	try {
		await prepareDataFolder(wanted);
		const path = await realpath(wanted);
		const { dev: device, ino: inode } = await stat(path);
		const identity = { device, inode };
		return { path, identity, socket: nearSocket(path) ?? (await farSocket(identity)) };
	} catch (error) {
		throw explainedFolder(error, wanted);
	}
}

async function hold(folder: Folder, { holder, holding, release }: Taken): Promise<Embedded> {
	const { path, socket } = folder;
	try {
		const files = joinPath(path, DATABASE_FILES);
		await requireReadableFiles(files);
		const thread = await startThread(
			{ files, socket, idleLimitMs: IDLE_LIMIT_MS, holding: { ...holding, id: holder.id } },
			() => stopAtOnce(path)
		);
		return {
			socket,
			holding: holder.id,
			path,
			async close() {
				await thread.close(GRACE_MS[holder.role]);
				// A folder of its own among the temporary files goes with it.
				if (dirname(socket) !== path) await rm(dirname(socket), { recursive: true });
				await release();
			}
		};
	} catch (error) {
		await release();
		throw explainedFolder(error, path);
	}
}

/**
 * Waits for the holder to listen; false when it let go of the folder instead.
 * @throws when it holds another folder, such as the one this is a copy of, or is another version
 */
async function reaches(folder: Folder, holder: Holder, deadline: number): Promise<boolean> {
	if (!isDeepStrictEqual(holder.folder, folder.identity)) {
		throw new HolderOutOfReachError(folder.path, holder);
	}
	if (!isDeepStrictEqual(holder.program, programVersion())) {
		throw new WrongVersion(
			`Datamappen ${folder.path} används av en annan version av programmet. ` +
				'Kör kommandot med samma version, eller stoppa den andra först.'
		);
	}
	for (let waitMs = 10; ; waitMs = Math.min(2 * waitMs, 500)) {
		if (await answers(folder.socket)) return true;
		const now = await readHolder(folder.path);
		if (now?.id !== holder.id || performance.now() > deadline) return false;
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

/** The folder is another's now, and its files with it: closing them properly would write there. */
function stopAtOnce(dataDir: string): never {
	console.error(folderLostWords(dataDir));
	process.exit(1);
}
