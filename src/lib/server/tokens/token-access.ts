import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { isReached } from '../../domain/calendar/is-reached';
import type { TokenHolder } from '../access/token-holder';
import type { Database } from '../database/open';
import { apiToken, kommun } from '../database/schema';
import { logTokenRefusal } from './record-refusal';
import { hashOf, looksLikeToken } from './secret';

/** The holder, or why there is none; to whoever asked every reason is the same. */
export type TokenAccess =
	| { holder: TokenHolder }
	| { holder: null; why: 'missing' | 'malformed' | 'unknown' | 'expired' | 'revoked' };

/** The part of a request that says who sent it. */
export interface TokenRequest {
	/** The `Authorization` header, or null. */
	authorization: string | null;
	/** Network address, or null. */
	address: string | null;
}

const NOTED_EVERY_MS = 60_000;
const BEARER = /^bearer +(\S+) *$/i;

/**
 * Finds out whom a request's key speaks for, anew for every request, so that a revoked key ends at
 * once. Notes when and from where it was used, at most once a minute. A key that is refused
 * is logged, as long as `mayLog` lets it.
 */
export async function tokenAccess(
	database: Database,
	{ authorization, address }: TokenRequest,
	now: Date,
	mayLog: () => boolean = () => true
): Promise<TokenAccess> {
	if (authorization === null) return { holder: null, why: 'missing' };
	const token = BEARER.exec(authorization)?.[1] ?? '';
	const found = looksLikeToken(token) ? await tokenBy(database, hashOf(token)) : undefined;
	const why = refusalOf(token, found, now);
	if (found && why === null) {
		await noteUse(database, found, { address, now });
		const { id, name, kommun, region, role, committees } = found;
		return { holder: { tokenId: id, name, kommun, region, role, committees } };
	}
	if (why === null) throw new Error('A key was accepted that is none');
	if (mayLog()) {
		const actor = found?.name ?? 'okänd API-nyckel';
		const actorId = found ? `token:${found.id}` : null;
		const whose = found?.kommun ?? null;
		await logTokenRefusal(database, { actor, actorId, kommun: whose, address, why });
	}
	return { holder: null, why };
}

type Found = NonNullable<Awaited<ReturnType<typeof tokenBy>>>;

function refusalOf(token: string, found: Found | undefined, now: Date) {
	if (!looksLikeToken(token)) return 'malformed';
	if (!found) return 'unknown';
	if (found.revokedAt !== null) return 'revoked';
	return isReached(found.expiresAt, now) ? 'expired' : null;
}

async function tokenBy({ signin }: Database, hash: string) {
	const [found] = await signin.orm
		.select({
			id: apiToken.id,
			name: apiToken.name,
			kommun: apiToken.kommun,
			region: kommun.region,
			role: apiToken.role,
			committees: sql<string[]>`array(select code from committee
				where committee.kommun = ${apiToken.kommun} and code = any(${apiToken.committees})
				order by position)`,
			expiresAt: apiToken.expiresAt,
			revokedAt: apiToken.revokedAt,
			lastUsedAt: apiToken.lastUsedAt
		})
		.from(apiToken)
		.innerJoin(kommun, eq(kommun.code, apiToken.kommun))
		.where(eq(apiToken.tokenHash, hash));
	return found;
}

/** Reads do not write: only the first use of a minute does. */
async function noteUse(
	{ signin }: Database,
	{ id, lastUsedAt }: Found,
	{ address, now }: { address: string | null; now: Date }
): Promise<void> {
	const before = new Date(now.getTime() - NOTED_EVERY_MS);
	if (lastUsedAt !== null && lastUsedAt > before) return;
	await signin.orm
		.update(apiToken)
		.set({ lastUsedAt: now, lastUsedFrom: address })
		.where(
			and(eq(apiToken.id, id), or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, before)))
		);
}
