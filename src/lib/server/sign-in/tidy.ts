import { isNotNull, lte, or } from 'drizzle-orm';
import { SESSION_LIMITS } from '../../domain/sign-in/session';
import type { Database } from '../database/open';
import { oneTimeLink, signInRate, signInVerification, userSession } from '../database/schema';
import { signInTransaction } from '../database/transaction';

/** Throws away what says nothing any more: counts, half sign-ins, sessions and links that are over. */
export function tidySignIn(database: Database, now: Date): Promise<void> {
	const before = (ms: number) => new Date(now.getTime() - ms);
	return signInTransaction(database, async (tx) => {
		await tx.delete(signInRate).where(lte(signInRate.expiresAt, now));
		await tx.delete(signInVerification).where(lte(signInVerification.expiresAt, now));
		await tx
			.delete(userSession)
			.where(
				or(
					lte(userSession.createdAt, before(SESSION_LIMITS.absoluteMs)),
					lte(userSession.lastSeenAt, before(SESSION_LIMITS.idleMs))
				)
			);
		await tx
			.delete(oneTimeLink)
			.where(or(lte(oneTimeLink.expiresAt, now), isNotNull(oneTimeLink.usedAt)));
	});
}
