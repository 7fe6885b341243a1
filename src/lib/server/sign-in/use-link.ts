import { and, eq } from 'drizzle-orm';
import { refused, accepted, type Outcome } from '../../domain/form/field-problem';
import { passwordProblem } from '../../domain/sign-in/password-rules';
import { now } from '../clock';
import type { Database } from '../database/open';
import { appUser, userAccount, userSession, userTotp } from '../database/schema';
import { signInTransaction, type Transaction } from '../database/transaction';
import type { Browser } from './browser';
import { beginEnrolment } from './enrolment';
import { findLink, useUp, type OpenLink } from './links';
import { openSession } from './open-session';
import { hashPassword } from './password-hash';
import { recordSignIn } from './record-sign-in';

const GONE = 'Länken gäller inte längre. Be om en ny.';

/**
 * Lets a sample user in by a link alone.
 * @returns the reason when the link is used, old, or anyone else's
 */
export async function enterByLink(
	database: Database,
	browser: Browser,
	token: string
): Promise<Outcome<OpenLink>> {
	const link = await findLink(database, token, now());
	if (link?.purpose !== 'enter') return refused('', GONE);
	const used = await signInTransaction(database, (tx) => useUp(tx, token, now()));
	if (!used) return refused('', GONE);
	await recordUse(database, browser, link);
	await openSession(database, browser, { userId: link.user.id, method: 'sample' });
	return accepted(link);
}

/**
 * Gives an account the password that its holder chose and begins anew with the second factor:
 * all that opened the account before is gone, and so are its sessions. The browser may then
 * enrol the second factor, and nothing else.
 */
export async function startByLink(
	database: Database,
	browser: Browser,
	{ token, password }: { token: string; password: string }
): Promise<Outcome<OpenLink>> {
	const link = await findLink(database, token, now());
	if (!link || link.purpose === 'enter') return refused('', GONE);
	const problem = passwordProblem(password, link.user);
	if (problem !== null) return refused('password', problem);
	const hash = await hashPassword(password);
	const used = await signInTransaction(database, async (tx) => {
		if (!(await useUp(tx, token, now()))) return false;
		await startOver(tx, link.user.id, hash);
		return true;
	});
	if (!used) return refused('', GONE);
	await recordUse(database, browser, link);
	await openSession(database, browser, { userId: link.user.id, method: 'local' });
	await beginEnrolment(database, browser, password);
	return accepted(link);
}

async function startOver(tx: Transaction, userId: string, hash: string): Promise<void> {
	const at = now();
	await tx.delete(userSession).where(eq(userSession.userId, userId));
	await tx.delete(userTotp).where(eq(userTotp.userId, userId));
	await tx
		.delete(userAccount)
		.where(and(eq(userAccount.userId, userId), eq(userAccount.providerId, 'credential')));
	await tx.insert(userAccount).values({
		userId,
		providerId: 'credential',
		accountId: userId,
		password: hash,
		createdAt: at,
		updatedAt: at
	});
	await tx
		.update(appUser)
		.set({ twoFactorEnabled: false, updatedAt: at })
		.where(eq(appUser.id, userId));
}

function recordUse(database: Database, browser: Browser, { purpose, user }: OpenLink) {
	return recordSignIn(database.signin.orm, {
		kind: 'link-used',
		actorId: user.id,
		actor: user.name,
		userId: user.id,
		kommun: user.kommun,
		address: browser.address,
		detail: { purpose }
	});
}
