import type { Database } from '../database/open';
import { reportFailure } from '../failure/report-failure';
import { sealLog, type SealedTo } from './seal';

/** Time between two sealings: well within the minute that an entry may stand unsealed. */
const PAUSE_MS = 20_000;

/**
 * Seals the log from time to time for as long as the process serves, at first at once. Several
 * processes may. A sealing that fails is told of and tried again.
 * @returns stops it, waits for a sealing under way, and seals what has come since
 */
export function startSealing(database: Database): () => Promise<void> {
	let sealedTo: SealedTo = null;
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let running = Promise.resolve();

	async function seal(): Promise<void> {
		try {
			({ sealedTo } = await sealLog(database, sealedTo));
		} catch (error) {
			reportFailure(error, { at: 'loggens försegling' });
		}
	}

	function run(): void {
		running = seal().then(() => {
			if (stopped) return;
			timer = setTimeout(run, PAUSE_MS);
			timer.unref();
		});
	}

	run();
	return async () => {
		stopped = true;
		clearTimeout(timer);
		await running;
		await seal();
	};
}
