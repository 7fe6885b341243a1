import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identityOf, stillRuns, type ProcessIdentity } from './process-identity';

/** Who holds a data folder, written where every other process can read it. */
export interface Holder extends ProcessIdentity {
	/** What the process is: the running application or one run of the command line. */
	role: 'server' | 'command';
	/** ISO instant at which it took the folder. */
	since: string;
	/** The Unix socket on which others may join it. */
	socket: string;
}

/** A lock file's content: the holder, or null once it has let go. */
type LockFile = Holder | null;

const NAME = /^lock\.(\d+)$/;

/**
 * Takes the folder, or says who has it. Node has no file locks, so the lock is a numbered file,
 * and taking it means making the next number, which the file system lets only one process do. A
 * dead holder's number is simply passed. Whoever made a number and then sees a higher one has
 * lost a race and steps back; numbers never start over, so two can never both be the highest.
 * @returns the holder that was in the way, or a function that lets go of the folder.
 */
export async function takeFolder(
	folder: string,
	wish: Pick<Holder, 'role' | 'socket'>
): Promise<{ heldBy: Holder } | { release: () => Promise<void> }> {
	const me: Holder = { ...self(), ...wish, since: new Date().toISOString() };
	for (;;) {
		const highest = await highestLock(folder);
		const holder = highest === 0 ? null : await readLock(folder, highest);
		if (holder && stillRuns(holder)) return { heldBy: holder };
		const mine = highest + 1;
		if (!(await create(folder, mine, me))) continue;
		if ((await highestLock(folder)) > mine) {
			await rm(lockPath(folder, mine));
			continue;
		}
		await removeBelow(folder, mine);
		return { release: () => replace(folder, mine, null) };
	}
}

/** Who holds the folder now; undefined when nobody alive does. */
export async function folderHolder(folder: string): Promise<Holder | undefined> {
	const highest = await highestLock(folder);
	const holder = highest === 0 ? null : await readLock(folder, highest);
	return holder && stillRuns(holder) ? holder : undefined;
}

const lockPath = (folder: string, number: number): string => join(folder, `lock.${number}`);

function self(): ProcessIdentity {
	return identityOf(process.pid) ?? { pid: process.pid, started: null };
}

async function numbers(folder: string): Promise<number[]> {
	const names = await readdir(folder);
	return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
}

async function highestLock(folder: string): Promise<number> {
	return Math.max(0, ...(await numbers(folder)));
}

async function readLock(folder: string, number: number): Promise<LockFile> {
	try {
		return JSON.parse(await readFile(lockPath(folder, number), 'utf8')) as LockFile;
	} catch (error) {
		// Removed meanwhile by the holder of a higher number, which the next round will see.
		if (isCode(error, 'ENOENT')) return null;
		throw error;
	}
}

/** Makes the file with its content in one step; false when another process was first. */
async function create(folder: string, number: number, content: LockFile): Promise<boolean> {
	const draft = await writeDraft(folder, content);
	try {
		await link(draft, lockPath(folder, number));
		return true;
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error;
	} finally {
		await rm(draft);
	}
}

async function replace(folder: string, number: number, content: LockFile): Promise<void> {
	await rename(await writeDraft(folder, content), lockPath(folder, number));
}

async function writeDraft(folder: string, content: LockFile): Promise<string> {
	const draft = join(folder, `draft-${randomUUID()}`);
	await writeFile(draft, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
	return draft;
}

async function removeBelow(folder: string, number: number): Promise<void> {
	const older = (await numbers(folder)).filter((other) => other < number);
	await Promise.all(older.map((other) => rm(lockPath(folder, other), { force: true })));
}

function isCode(error: unknown, code: string): boolean {
	return (error as NodeJS.ErrnoException).code === code;
}
