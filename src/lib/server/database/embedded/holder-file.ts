import { readFileSync } from 'node:fs';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Holder } from './holder';

/** A holder's own file: that it lies there unchanged means that the folder is still its own. */
export interface Holding {
	path: string;
	text: string;
}

/** Writes who holds the folder, in one step. Only who has the folder's lock may. */
export async function writeHolder(folder: string, holder: Holder): Promise<Holding> {
	const path = holderPath(folder);
	const text = JSON.stringify(holder);
	const draft = `${path}.${holder.id}`;
	await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
	await rename(draft, path);
	return { path, text };
}

/** Who the folder says holds it, or held it when it was killed; null when nobody. */
export async function readHolder(folder: string): Promise<Holder | null> {
	try {
		return JSON.parse(await readFile(holderPath(folder), 'utf8')) as Holder;
	} catch (error) {
		// Gone: it has let go. Cut off: the computer stopped while it was written.
		if (isMissing(error) || error instanceof SyntaxError) return null;
		throw error;
	}
}

/**
 * Whether the folder is still held by this holding: not moved, not removed, not taken by another.
 * Asked before anything is written, so it does not wait for its turn.
 */
export function stillHolds({ path, text }: Holding): boolean {
	try {
		return readFileSync(path, 'utf8') === text;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}

/** Shows whoever watches the file that the holder lives. */
export async function beat({ path }: Holding): Promise<void> {
	const now = new Date();
	await utimes(path, now, now);
}

/**
 * When the holder last showed that it lives. Of use only beside an earlier answer: it is told by a
 * clock that may not be ours.
 */
export async function lastBeat(folder: string): Promise<number | null> {
	try {
		return (await stat(holderPath(folder))).mtimeMs;
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

export async function removeHolder({ path }: Holding): Promise<void> {
	await rm(path, { force: true });
}

const holderPath = (folder: string): string => join(folder, 'holder.json');

function isMissing(error: unknown): boolean {
	return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
