import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WhereItLies } from './owner';

/** The built command line. */
export const PROGRAM = join(import.meta.dirname, '..', '..', 'build', 'node', 'svu.js');

/** What the program has to know to work with a database. */
export function environmentAt(place: WhereItLies): NodeJS.ProcessEnv {
	return 'url' in place
		? { DATABASE_URL: place.url }
		: { DATABASE_URL: '', SVU_DATA_DIR: place.dataDir };
}

/**
 * Runs a command of the program to its end; gives what it wrote.
 * @throws when it ends with another code than 0
 */
export async function svu(env: NodeJS.ProcessEnv, ...command: string[]): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...command], {
		env,
		maxBuffer: 64 * 1024 * 1024
	});
	return stdout;
}
