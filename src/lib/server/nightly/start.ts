import type { Database } from '../database/open';
import { reportFailure } from '../failure/report-failure';
import { runNightly } from './run';

/** How often a serving process looks whether the night has come. */
const LOOK_EVERY_MS = 5 * 60_000;

/**
 * Does the night's work in a serving process: from two o'clock, once a night whichever process
 * comes first, and at once after a stop over the night. Gives what to call before the database is
 * closed: it waits until what is running has come to a place where it can stop.
 */
export function startNightly(database: Database): () => Promise<void> {
	let stopped = false;
	let running: Promise<void> | null = null;
	const look = () => {
		running ??= runNightly(database, { stopping: () => stopped })
			.then(() => undefined, report)
			.finally(() => {
				running = null;
			});
	};
	const timer = setInterval(look, LOOK_EVERY_MS);
	timer.unref();
	look();
	return async () => {
		stopped = true;
		clearInterval(timer);
		await running;
	};
}

function report(error: unknown): void {
	reportFailure(error, { at: 'nattens arbete' });
}
