import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A place of the chain as it was once, noted outside the database. */
export interface Anchor {
	at: Date;
	position: number;
	hash: string;
}

const LINE = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (\d{1,15}) ([0-9a-f]{64})$/;

/**
 * The file that a chain's anchors are kept in: in the folder `SVU_LOG_ANCHORS`, else in
 * `log-anchors` in the data folder, which is there for a PostgreSQL server too.
 */
export function anchorFile(chainId: string): string {
	const folder =
		process.env.SVU_LOG_ANCHORS ?? join(process.env.SVU_DATA_DIR ?? 'data', 'log-anchors');
	return join(folder, `${chainId}.txt`);
}

/**
 * Adds a line, for the owner of the file alone to read. Lines of several processes do not mix: each
 * is one write at the end of the file. It has reached the disk when this returns.
 * @throws what the file system threw
 */
export async function keepAnchor(file: string, { at, position, hash }: Anchor): Promise<void> {
	await mkdir(dirname(file), { recursive: true, mode: 0o700 });
	const handle = await open(file, 'a', 0o600);
	try {
		await handle.write(`${at.toISOString()} ${position} ${hash}\n`);
		await handle.datasync();
	} finally {
		await handle.close();
	}
}

/**
 * The file's lines, in groups of at most `size`: anchors, and null for a line that cannot be read.
 * Nothing when there is no file.
 * @throws what the file system threw, but for a file that is not there
 */
export async function* anchorsIn(file: string, size: number): AsyncGenerator<(Anchor | null)[]> {
	const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
	let group: (Anchor | null)[] = [];
	try {
		for await (const line of lines) {
			group.push(readAnchor(line));
			if (group.length < size) continue;
			yield group;
			group = [];
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	if (group.length > 0) yield group;
}

/** Whether the file is there and may not be read, as when somebody else's process keeps it. */
export async function isClosed(file: string): Promise<boolean> {
	try {
		await access(file, constants.R_OK);
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== 'ENOENT';
	}
}

function readAnchor(line: string): Anchor | null {
	const [, at, position, hash] = LINE.exec(line) ?? [];
	if (at === undefined || position === undefined || hash === undefined) return null;
	return { at: new Date(at), position: Number(position), hash };
}
