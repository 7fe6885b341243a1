import { randomBytes } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { now } from '../clock';
import type { Database } from '../database/open';
import { signInRate } from '../database/schema';
import { discreetly } from '../database/transaction';
import { attemptKey } from './attempts';
import type { Browser } from './browser';
import { cookieNames } from './cookie-names';

const DAY_SECONDS = 24 * 60 * 60;
/** Half a year: longer than a parental leave's summer, shorter than most computers are kept. */
const REMEMBERED_SECONDS = 180 * DAY_SECONDS;

/** 256 random bits: whoever has it got it from us. */
const DEVICE = /^[\w-]{43}$/;

/**
 * What tells a browser from others, where it has been signed in to the account before; null where
 * it has not. It opens nothing: it only gives the browser a count of its own failures. One browser
 * may be known to several accounts, as where people share a computer.
 */
export async function knownBrowser(
	database: Database,
	browser: Browser,
	email: string
): Promise<string | null> {
	const device = deviceOf(browser);
	if (device === null) return null;
	const [known] = await discreetly(() =>
		database.signin.orm
			.select({ key: signInRate.key })
			.from(signInRate)
			.where(
				and(eq(signInRate.key, attemptKey('known', email, device)), gt(signInRate.expiresAt, now()))
			)
	);
	return known ? device : null;
}

/** Remembers that a browser was signed in to an account. */
export async function rememberBrowser(
	database: Database,
	browser: Browser,
	email: string
): Promise<void> {
	const device = deviceOf(browser) ?? randomBytes(32).toString('base64url');
	const expiresAt = new Date(now().getTime() + REMEMBERED_SECONDS * 1_000);
	await discreetly(() =>
		database.signin.orm
			.insert(signInRate)
			.values({ key: attemptKey('known', email, device), count: 1, expiresAt })
			.onConflictDoUpdate({ target: signInRate.key, set: { expiresAt } })
	);
	browser.give(cookieNames(browser.origin).device, device, REMEMBERED_SECONDS);
}

function deviceOf(browser: Browser): string | null {
	const device = browser.cookie(cookieNames(browser.origin).device);
	return device !== undefined && DEVICE.test(device) ? device : null;
}
