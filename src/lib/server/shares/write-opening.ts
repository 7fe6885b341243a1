import { eq, sql } from 'drizzle-orm';
import { now } from '../clock';
import type { Database } from '../database/open';
import { share } from '../database/schema';
import { discreetly, transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import type { OpenShare } from './read-open-share';

/** Notes that a shared view was opened; the log of each kommun whose figures it shows tells it. */
export async function noteOpening(
	database: Database,
	{ holder: { shareId, name }, what }: OpenShare,
	scopes: readonly Scope[]
): Promise<void> {
	await discreetly(() =>
		database.signin.orm
			.update(share)
			.set({ openings: sql`${share.openings} + 1`, lastOpenedAt: now() })
			.where(eq(share.id, shareId))
	);
	for (const scope of scopes) {
		await transaction(database, scope, (tx) =>
			record(tx, scope, { event: 'share-opened', details: { share: shareId, name, what } })
		);
	}
}
