import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { isLinkOpen, LINK_LIFE_MS, type LinkPurpose } from '../../domain/sign-in/link';
import type { Database } from '../database/open';
import { appUser, oneTimeLink } from '../database/schema';
import { signInTransaction, type Transaction } from '../database/transaction';

/** A link that lets someone in, and where it leads. */
export interface OpenLink {
	purpose: LinkPurpose;
	user: { id: string; name: string; email: string; kommun: string };
}

/**
 * Makes a link for a user; links made before it are worth nothing any more.
 * @returns its token, which is kept nowhere
 */
export async function makeLink(
	tx: Transaction,
	userId: string,
	purpose: LinkPurpose,
	now: Date
): Promise<string> {
	await closeLinks(tx, userId, now);
	const token = randomBytes(32).toString('base64url');
	await tx.insert(oneTimeLink).values({
		userId,
		purpose,
		tokenHash: hashOf(token),
		createdAt: now,
		expiresAt: new Date(now.getTime() + LINK_LIFE_MS[purpose])
	});
	return token;
}

/** Looks at a link without using it: whoever only follows it (a mail filter) uses nothing up. */
export function findLink(
	database: Database,
	token: string,
	now: Date
): Promise<OpenLink | undefined> {
	return signInTransaction(database, async (tx) => {
		const [found] = await tx
			.select()
			.from(oneTimeLink)
			.innerJoin(appUser, eq(appUser.id, oneTimeLink.userId))
			.where(eq(oneTimeLink.tokenHash, hashOf(token)));
		if (!found) return undefined;
		const { one_time_link: link, app_user: user } = found;
		return isLinkOpen({ ...link, user }, now) ? { purpose: link.purpose, user } : undefined;
	});
}

/** Uses a link up. Of two who come at the same time, one gets true. */
export async function useUp(tx: Transaction, token: string, now: Date): Promise<boolean> {
	const used = await tx
		.update(oneTimeLink)
		.set({ usedAt: now })
		.where(
			and(
				eq(oneTimeLink.tokenHash, hashOf(token)),
				isNull(oneTimeLink.usedAt),
				gt(oneTimeLink.expiresAt, now)
			)
		)
		.returning({ id: oneTimeLink.id });
	return used.length > 0;
}

/** Closes the links of a user that have not been used. */
export async function closeLinks(tx: Transaction, userId: string, now: Date): Promise<void> {
	await tx
		.update(oneTimeLink)
		.set({ usedAt: now })
		.where(and(eq(oneTimeLink.userId, userId), isNull(oneTimeLink.usedAt)));
}

/** A token is 256 random bits: a plain hash is enough, and finds its row. */
function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}
