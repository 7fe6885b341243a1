import { setTimeout as pause } from 'node:timers/promises';
import { databaseTrouble } from '../failure/database-trouble';

const RETRY_MS = 500;

/**
 * Does what a program begins with on the database, again from the start as long as the database is
 * starting or not there yet. Says once that it waits, and for how long.
 * @throws the last error when `patienceMs` have passed; any other at once
 */
export async function whenThere(patienceMs: number, begin: () => Promise<void>): Promise<void> {
	const until = performance.now() + patienceMs;
	let told = false;
	for (;;) {
		try {
			await begin();
			return;
		} catch (error) {
			const trouble = databaseTrouble(error);
			if (!trouble?.passes || performance.now() + RETRY_MS > until) throw error;
			if (!told) {
				console.error(`${trouble.operator} Väntar i högst ${Math.round(patienceMs / 1000)} s.`);
			}
			told = true;
			await pause(RETRY_MS);
		}
	}
}
