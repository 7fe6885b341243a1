import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import type { ReviewSelection } from '../../domain/log/review';
import type { Mark } from '../../domain/log/review-schema';
import { now } from '../clock';
import { logReview } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { countEntries, selectionCondition } from './read-entries';
import { record } from './record';

/**
 * Draws entries of the log at random, every entry of the selection with the same chance, to be gone
 * through one by one. Gives the spot check's id. These are all in transactions of `database.log`.
 */
export async function drawSample(
	tx: Transaction,
	scope: Scope,
	selection: ReviewSelection
): Promise<Outcome<string>> {
	const condition = await selectionCondition(tx, scope, selection);
	const drawn = await tx.execute<{ id: string }>(sql`
		select id::text as id from (select id from log_entry as entry where ${condition}
			order by random() limit ${selection.size}) as drawn order by drawn.id`);
	if (drawn.length === 0) {
		return refused(
			'from',
			'Det finns inga loggposter i urvalet. Välj en annan period eller händelse.'
		);
	}
	const id = randomUUID();
	await tx.insert(logReview).values({
		id,
		kommun: scope.kommun,
		at: now(),
		actor: scope.actor,
		actorId: scope.actorId,
		selection,
		population: await countEntries(tx, condition),
		entryIds: drawn.map((entry) => Number(entry.id))
	});
	await record(tx, scope, {
		event: 'log-sampled',
		details: { review: id, drawn: drawn.length }
	});
	return accepted(id);
}

/** Marks an entry of a spot check as looked at; a later mark counts before an earlier one. */
export async function markReviewed(
	tx: Transaction,
	scope: Scope,
	review: string,
	{ entry, outcome, note }: Mark
): Promise<Outcome<string>> {
	const drawn = await tx.execute(sql`
		select 1 from log_review where id = ${review}::uuid and ${entry}::bigint = any(entry_ids)`);
	if (drawn.length === 0)
		return refused('', 'Loggposten hör inte till stickprovet. Ladda om sidan.');
	const { actor, actorId } = scope;
	await tx.execute(sql`
		insert into log_review_mark (review_id, entry_id, at, actor, actor_id, outcome, note)
		values (${review}::uuid, ${entry}, ${now().toISOString()}::timestamptz, ${actor}, ${actorId},
			${outcome}, ${note})`);
	await record(tx, scope, { event: 'log-reviewed', details: { review, entry, outcome } });
	return accepted(review);
}
