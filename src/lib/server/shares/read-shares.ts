import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { ALL_KOMMUNER } from '../../domain/collaboration/address';
import type { Share } from '../../domain/share/share';
import { now } from '../clock';
import { kommun, share } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** All but the hash, which this role may not read. */
const SHOWN = {
	id: share.id,
	name: share.name,
	shown: share.shown,
	period: share.period,
	what: share.what,
	createdBy: share.createdBy,
	createdAt: share.createdAt,
	expiresAt: share.expiresAt,
	revokedBy: share.revokedBy,
	revokedAt: share.revokedAt,
	openings: share.openings,
	lastOpenedAt: share.lastOpenedAt
};

/** The shared views that the reader answers for, the newest first; those that have ended too. */
export async function loadShares(tx: Transaction, scope: Scope): Promise<Share[]> {
	const { kommun: own, region, capabilities, actorId } = scope;
	const answersForAll = capabilities.includes('figures.read');
	return tx
		.select(SHOWN)
		.from(share)
		.innerJoin(kommun, eq(kommun.code, share.kommun))
		.where(
			and(
				eq(kommun.region, region),
				answersForAll
					? or(eq(share.kommun, own), eq(share.shown, own), eq(share.shown, ALL_KOMMUNER))
					: and(eq(share.kommun, own), eq(share.createdById, actorId))
			)
		)
		.orderBy(desc(share.createdAt), share.name);
}

/** Whether one of the kommun's that whoever asks has made and that can be opened has this name. */
export function isOpenNamed(tx: Transaction, scope: Scope, name: string): Promise<boolean> {
	return tx
		.$count(
			share,
			and(
				eq(share.kommun, scope.kommun),
				eq(share.createdById, scope.actorId),
				eq(share.name, name),
				isNull(share.revokedAt),
				gt(share.expiresAt, now())
			)
		)
		.then((count) => count > 0);
}
