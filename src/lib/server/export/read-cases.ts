import { and, asc, eq, gte, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { firstDay, isMonth, lastDay } from '../../domain/calendar/month';
import { loggedFilter } from '../../domain/log/logged-filter';
import { inScope, type StoredCase } from '../cases/read-case';
import { loadCaseCondition, selectionTexts, type CaseSelection } from '../cases/read-list';
import type { Database } from '../database/open';
import { cases } from '../database/schema';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';

/**
 * Which cases: those discharged in the period (without an end also those not yet discharged),
 * and of them those in the selection. Nothing given is all of them.
 */
export interface ExportedCases {
	/** First month or date. */
	from?: string;
	/** Last month or date. */
	to?: string;
	/** As in the case list. */
	selection?: CaseSelection;
}

/** A case with the times of its row. */
export interface ExportedCase extends StoredCase {
	createdAt: Date;
	updatedAt: Date;
}

const PAGE = 500;

/**
 * The scope's cases of a period by admission and number, some hundred at a time, each page in a
 * transaction of its own: an export neither fills the memory nor holds anybody up. Each page is
 * logged where it is read, with its cases, so that one broken off tells what left.
 */
export async function* casePages(
	database: Database,
	scope: Scope,
	{ selection, format, from, to }: ExportedCases & { format: string }
): AsyncGenerator<ExportedCase[]> {
	const chosen = selection
		? await transaction(
				database,
				scope,
				async (tx) => (await loadCaseCondition(tx, scope, selection)).where
			)
		: and(inScope(scope), whole(format) ? undefined : eq(cases.annulled, false));
	const period = { ...(from && { from }), ...(to && { to }) };
	const filter = loggedFilter({ ...period, ...(selection && selectionTexts(selection)) });
	let after: SQL | undefined;
	for (let part = 1; ; part += 1) {
		const page = await transaction(database, scope, async (tx) => {
			const read = await tx
				.select({
					id: cases.id,
					version: cases.version,
					record: cases.record,
					sample: cases.sample,
					createdAt: cases.createdAt,
					updatedAt: cases.updatedAt,
					admitted: cases.admitted
				})
				.from(cases)
				.where(and(chosen, inPeriod(period), after))
				.orderBy(asc(cases.admitted), asc(cases.number), asc(cases.id))
				.limit(PAGE);
			if (read.length > 0 || part === 1) {
				await record(tx, scope, {
					event: 'case-export',
					caseIds: read.map(({ id }) => id),
					details: { format, filter, part, shown: read.length }
				});
			}
			return read;
		});
		const last = page.at(-1);
		if (!last) return;
		yield page.map(({ admitted: _, ...exported }) => exported);
		if (page.length < PAGE) return;
		after = sql`(${cases.admitted}, ${cases.number}, ${cases.id})
			> (${last.admitted}, ${last.record.number}, ${last.id}::uuid)`;
	}
}

/** JSON holds everything there is; a file of cases has no way to say that one was a mistake. */
function whole(format: string): boolean {
	return format === 'json';
}

function inPeriod({ from, to }: Pick<ExportedCases, 'from' | 'to'>): SQL | undefined {
	// A moment with a time of day sorts after its date alone; "~" comes after any time.
	const last = to && `${isMonth(to) ? lastDay(to) : to}~`;
	const first = from && (isMonth(from) ? firstDay(from) : from);
	if (last) {
		return and(first ? gte(cases.discharged, first) : undefined, lte(cases.discharged, last));
	}
	return first ? or(gte(cases.discharged, first), isNull(cases.discharged)) : undefined;
}
