import { sql } from 'drizzle-orm';
import type { ReviewOutcome, ReviewSelection } from '../../domain/log/review';
import { stockholmMoment } from '../clock';
import { logReview, logReviewMark } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { inWords } from './in-words';
import { entriesNumbered } from './read-entries';
import { record } from './record';

/** A spot check in a list of them. */
export interface ReviewRow {
	id: string;
	at: string;
	actor: string;
	selection: ReviewSelection;
	population: number;
	drawn: number;
	reviewed: number;
	followUp: number;
}

/** The kommun's spot checks, the latest first. These are all in transactions of `database.log`. */
export async function listReviews(tx: Transaction, scope: Scope): Promise<ReviewRow[]> {
	type Row = Omit<ReviewRow, 'population'> & { population: string } & Record<string, unknown>;
	const rows = await tx.execute<Row>(sql`
		select review.id, review.at, review.actor, review.selection, review.population::text,
			cardinality(review.entry_ids) as drawn, marks.reviewed, marks."followUp"
		from log_review as review cross join lateral (
			select count(*)::int as reviewed,
				(count(*) filter (where outcome = 'follow-up'))::int as "followUp"
			from (select distinct on (entry_id) outcome from log_review_mark
				where review_id = review.id order by entry_id, id desc) as latest) as marks
		where review.kommun = ${scope.kommun} order by review.at desc`);
	return rows.map((row) => ({
		...row,
		at: stockholmMoment(new Date(row.at)),
		population: Number(row.population)
	}));
}

/** The latest mark of an entry. */
export interface EntryMark {
	entry: number;
	at: string;
	actor: string;
	outcome: ReviewOutcome;
	note: string | null;
}

/** A spot check with its entries and what has been marked; null when it is not the kommun's. */
export async function loadReview(tx: Transaction, scope: Scope, id: string) {
	const review = (await listReviews(tx, scope)).find((candidate) => candidate.id === id);
	if (!review) return null;
	await record(tx, scope, { event: 'log-read', details: { filter: {}, review: id } });
	return { review, entries: await drawnEntries(tx, scope, id) };
}

/** The entries of a spot check, each with its latest mark; whoever shows them logs it. */
export async function drawnEntries(tx: Transaction, scope: Scope, id: string) {
	const [drawn] = await tx
		.select({ ids: logReview.entryIds })
		.from(logReview)
		.where(sql`${logReview.id} = ${id}::uuid`);
	const entries = await inWords(tx, scope, await entriesNumbered(tx, drawn?.ids ?? []));
	const marks = new Map((await marksOf(tx, id)).map((mark) => [mark.entry, mark]));
	return entries.map((entry) => ({ ...entry, mark: marks.get(entry.id) ?? null }));
}

async function marksOf(tx: Transaction, id: string): Promise<EntryMark[]> {
	const rows = await tx
		.selectDistinctOn([logReviewMark.entryId], {
			entry: logReviewMark.entryId,
			at: logReviewMark.at,
			actor: logReviewMark.actor,
			outcome: logReviewMark.outcome,
			note: logReviewMark.note
		})
		.from(logReviewMark)
		.where(sql`${logReviewMark.reviewId} = ${id}::uuid`)
		.orderBy(logReviewMark.entryId, sql`${logReviewMark.id} desc`);
	return rows.map((row) => ({ ...row, at: stockholmMoment(row.at) }));
}
