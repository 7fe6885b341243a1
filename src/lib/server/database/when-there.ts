import { setTimeout as pause } from 'node:timers/promises';
import { databaseTrouble } from '../failure/database-trouble';

const RETRY_MS = 500;
/**
 * A server that is nowhere to be reached may be one that is misspelt: no longer than this, whatever
 * patience there is with one that says that it is starting.
 */
const UNREACHABLE_MS = 5_000;

/**
 * Does what a program begins with on the database, again from the start as long as the database is
 * starting or not there yet. Says once that it waits, and for how long.
 * @throws the last error when `patienceMs` have passed, or five seconds without any answer; any other
 * at once
 */
export async function whenThere(patienceMs: number, begin: () => Promise<void>): Promise<void> {
	const began = performance.now();
	let told = false;
	for (;;) {
		try {
			await begin();
			return;
		} catch (error) {
			const trouble = databaseTrouble(error);
			const patience =
				trouble?.kind === 'unreachable' ? Math.min(patienceMs, UNREACHABLE_MS) : patienceMs;
			if (!trouble?.passes || performance.now() + RETRY_MS > began + patience) throw error;
			if (!told) {
				console.error(`${trouble.operator} Väntar i högst ${Math.round(patience / 1000)} s.`);
			}
			told = true;
			await pause(RETRY_MS);
		}
	}
}
