import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a watched process is at: memory it holds, and the longest its event loop has stood still. */
export interface Watched {
	rss: number;
	/** Milliseconds since it was last asked. */
	stalled: number;
}

/** Environment in which a Node process writes what it is at to `file`, ten times a second. */
export function watchedIn(file: string): NodeJS.ProcessEnv {
	const preload = join(import.meta.dirname, 'write-watched.mjs');
	return { NODE_OPTIONS: `--import ${preload}`, SVU_BENCH_WATCHED: file };
}

/** Reads what the process wrote last; null while it has written nothing whole. */
export function readWatched(file: string): Watched | null {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Watched;
	} catch {
		return null;
	}
}
