import { setTimeout } from 'node:timers/promises';
import {
	ACCOUNT_LIMITS,
	ADDRESS_LIMIT,
	BROWSER_LIMIT,
	slowedByMs,
	type AttemptLimit,
	type Step
} from '../../domain/sign-in/attempts';
import { networkOf } from '../../domain/sign-in/network';
import { now } from '../clock';
import type { Database } from '../database/open';
import {
	attemptKey,
	forgetAttempts,
	giveBackAttempt,
	sweepAttempts,
	takeAttempt,
	type AttemptKey
} from './attempts';
import type { Browser } from './browser';
import { knownBrowser } from './known-browser';

/** Whether an attempt at the door may be looked at. */
export type Turn =
	| {
			free: true;
			/** To be called when it was right: failures that were this person's own are forgotten. */
			succeed: () => Promise<void>;
	  }
	/** `first`: nobody was refused for the same reason before. */
	| { free: false; by: 'account' | 'address'; first: boolean };

/** An attempt at the door: what is tried, and on which account (by e-mail; there may be none). */
export interface Attempt {
	step: Step;
	email: string;
}

/**
 * Takes the turn of one attempt, before anything is verified (docs/sign-in.md, _Limits_). A browser
 * that has been signed in to the account before has a count of its own, which no stranger
 * reaches. All others are counted by account and address together, by account, and by address, in
 * the order in which they concern others: who is refused for the first uses up nothing of the
 * next but the address's.
 */
export async function takeTurn(
	database: Database,
	browser: Browser,
	{ step, email }: Attempt
): Promise<Turn> {
	const known = await knownBrowser(database, browser, email);
	if (known !== null) {
		const own = attemptKey('browser', step, email, known);
		const nth = await takeAttempt(database, own, BROWSER_LIMIT, now());
		return judged(nth, BROWSER_LIMIT) ?? freeTurn(database, { own, shared: [] });
	}
	const network = networkOf(browser.address);
	const fromAddress = attemptKey('address', network);
	const nth = await takeAttempt(database, fromAddress, ADDRESS_LIMIT, now());
	if (nth > ADDRESS_LIMIT.failures) {
		return { free: false, by: 'address', first: Number.isFinite(nth) };
	}
	if (nth === 1) await sweepAttempts(database, now());
	await setTimeout(slowedByMs(nth));
	const own = attemptKey('there', step, email, network);
	const there = judged(await takeAttempt(database, own, BROWSER_LIMIT, now()), BROWSER_LIMIT);
	if (there) return there;
	const onAccount = attemptKey('account', step, email);
	const limit = ACCOUNT_LIMITS[step];
	const all = judged(await takeAttempt(database, onAccount, limit, now()), limit);
	return all ?? freeTurn(database, { own, shared: [fromAddress, onAccount] });
}

function judged(nth: number, { failures }: AttemptLimit): Turn | null {
	return nth > failures ? { free: false, by: 'account', first: Number.isFinite(nth) } : null;
}

function freeTurn(
	database: Database,
	{ own, shared }: { own: AttemptKey; shared: readonly AttemptKey[] }
): Turn {
	return {
		free: true,
		async succeed() {
			await forgetAttempts(database, own);
			for (const key of shared) await giveBackAttempt(database, key);
		}
	};
}
