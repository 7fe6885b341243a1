/** How many failures are borne, and for how long they are remembered. */
export interface AttemptLimit {
	failures: number;
	windowMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Failures against one account: the fifth in a row locks it for a quarter of an hour. Against
 * guessing 20 tries an hour are nothing; a person who was locked out waits one coffee break.
 */
export const ACCOUNT_LIMIT: AttemptLimit = { failures: 5, windowMs: 15 * MINUTE_MS };

/** Failures from one network address; a whole kommun may sit behind one. */
export const ADDRESS_LIMIT: AttemptLimit = { failures: 100, windowMs: 15 * MINUTE_MS };

/** Whether so many failures close the door. */
export function isLocked(failures: number, limit: AttemptLimit): boolean {
	return failures >= limit.failures;
}
