import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Token } from '../../domain/tokens/token';
import { now } from '../clock';
import { apiToken } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** All but the hash, which this role may not read. */
const SHOWN = {
	id: apiToken.id,
	name: apiToken.name,
	role: apiToken.role,
	committees: apiToken.committees,
	shownPrefix: apiToken.shownPrefix,
	createdBy: apiToken.createdBy,
	createdAt: apiToken.createdAt,
	expiresAt: apiToken.expiresAt,
	revokedBy: apiToken.revokedBy,
	revokedAt: apiToken.revokedAt,
	lastUsedAt: apiToken.lastUsedAt,
	lastUsedFrom: apiToken.lastUsedFrom
};

/** The kommun's keys, the newest first; ended and revoked ones too. */
export function loadTokens(tx: Transaction, scope: Scope): Promise<Token[]> {
	return tx
		.select(SHOWN)
		.from(apiToken)
		.where(eq(apiToken.kommun, scope.kommun))
		.orderBy(desc(apiToken.createdAt), apiToken.name);
}

/** One of the kommun's keys. */
export async function findToken(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Token | undefined> {
	const [found] = await tx
		.select(SHOWN)
		.from(apiToken)
		.where(and(eq(apiToken.kommun, scope.kommun), eq(apiToken.id, id)));
	return found;
}

/** How many of the kommun's keys can be used now. */
export function countTokens(tx: Transaction, scope: Scope): Promise<number> {
	return tx.$count(apiToken, usableIn(scope.kommun));
}

/** Which of a kommun's keys can be used now. */
export function usableIn(kommun: string) {
	return and(
		eq(apiToken.kommun, kommun),
		isNull(apiToken.revokedAt),
		gt(apiToken.expiresAt, now())
	);
}
