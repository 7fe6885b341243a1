import type { Database } from '../database/open';
import { reportFailure } from '../failure/report-failure';
import { finishRecount } from './write-recount-in-slices';

/** How often a serving process looks for what another has left: one that was killed, or a command. */
const LOOK_EVERY_MS = 30_000;

/** What counts cases anew for as long as the process serves. */
export interface RecountClockwork {
	/** Something has been noted: begins at once. */
	wake: () => void;
	/** Waits for the slice under way; what is left is taken up by others, or at the next start. */
	stop: () => Promise<void>;
}

/**
 * Counts what is left to count anew, at once and whenever it is woken, and looks from time to time
 * whether another process has left something. Nobody has to wait for it. What fails is told of and
 * tried again.
 */
export function startRecounting(database: Database): RecountClockwork {
	let stopped = false;
	let woken = false;
	let running: Promise<void> | null = null;
	const count = async () => {
		do {
			woken = false;
			try {
				await finishRecount(database, { stopping: () => stopped });
			} catch (error) {
				reportFailure(error, { at: 'omräkning' });
			}
		} while (woken && !stopped);
		running = null;
	};
	const wake = () => {
		woken = true;
		running ??= count();
	};
	const timer = setInterval(wake, LOOK_EVERY_MS);
	timer.unref();
	wake();
	return {
		wake,
		async stop() {
			stopped = true;
			clearInterval(timer);
			await running;
		}
	};
}
