import { readCode } from '../../domain/sign-in/code';
import { now } from '../clock';
import type { Database } from '../database/open';
import { attemptKey, forgetAttempts, takeAttempt } from './attempts';

/** Longer than any code of the moment is accepted (a minute and a half). */
const ONCE = { failures: 1, windowMs: 5 * 60_000 };

/**
 * Lets a code be used once, at the door and at enrolment together: it is worth nothing to who
 * looked over a shoulder, nor to ten requests that send it at the same time. It is taken before it
 * is verified, and given back when it turned out to be worth nothing.
 * @param use verifies the code; null when it was wrong
 * @returns what `use` gave; null also when the code is used, or being used, already
 */
export async function usingCode<Result>(
	database: Database,
	{ userId, typed }: { userId: string; typed: string },
	use: () => Promise<Result | null>
): Promise<Result | null> {
	const key = attemptKey('code', userId, readCode(typed));
	if ((await takeAttempt(database, key, ONCE, now())) > ONCE.failures) return null;
	let result: Result | null = null;
	try {
		result = await use();
		return result;
	} finally {
		if (result === null) await forgetAttempts(database, key);
	}
}
