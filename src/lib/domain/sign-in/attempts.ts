/** How many failures are borne, and for how long they are remembered. */
export interface AttemptLimit {
	failures: number;
	windowMs: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const QUARTER_MS = 15 * MINUTE_MS;

/** The steps of signing in, each with counts of its own: a password, and the code after it. */
export type Step = 'password' | 'code';

/**
 * Failures of one browser that has been signed in to the account before; and of all others at one
 * network address against one account. The fifth in a row closes for a quarter of an hour, for
 * those alone. Against guessing 20 tries an hour are nothing; a person waits one coffee break.
 */
export const BROWSER_LIMIT: AttemptLimit = { failures: 5, windowMs: QUARTER_MS };

/**
 * Failures against one account from all browsers it has never been signed in from, wherever they
 * are. A stranger who uses them up keeps only such browsers out, so this closes nobody's door
 * at work; it is high enough to take more than one address to do it. A code has a million values and a
 * password unknown many, hence fewer codes.
 */
export const ACCOUNT_LIMITS: Readonly<Record<Step, AttemptLimit>> = {
	password: { failures: 50, windowMs: QUARTER_MS },
	code: { failures: 10, windowMs: QUARTER_MS }
};

/**
 * Failures from one network address, by browsers new to the account: a whole kommun may sit behind
 * one. A ceiling against floods, far above what people mistype together; it opens within a minute.
 */
export const ADDRESS_LIMIT: AttemptLimit = { failures: 300, windowMs: MINUTE_MS };

const UNSLOWED = 30;
const SLOWER_MS = 20;
const SLOWEST_MS = 2 * SECOND_MS;

/**
 * How long an attempt waits before it is looked at, in milliseconds.
 * @param failures from the same network address within a minute, this attempt counted
 */
export function slowedByMs(failures: number): number {
	return Math.min(SLOWEST_MS, Math.max(0, failures - UNSLOWED) * SLOWER_MS);
}
