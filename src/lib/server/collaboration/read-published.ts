import { and, eq, gte, lte, or, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Month } from '../../domain/calendar/month';
import type { SheetSpan } from '../../domain/collaboration/sheet-periods';
import type { SheetTableName } from '../../domain/collaboration/sheet-figure';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';
import type { FactTable } from '../../domain/measures/fact-table';
import { publishedPeriod } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadReleased } from '../publication/read-released';
import type { Scope } from '../scope';

/** How a period is published. */
export interface PeriodState {
	period: PublishedPeriod;
	publishedOn: LocalDate;
	/** When a correction last reached readers; null when none has. */
	correctedOn: LocalDate | null;
	/** A month that the kommun had reviewed. */
	reviewed: boolean;
}

/** The kommun's published thirds and years, and the months between two. */
export async function loadPeriods(
	tx: Transaction,
	{ kommun }: Scope,
	months?: { from: Month; to: Month }
): Promise<PeriodState[]> {
	const isLonger = sql`length(${publishedPeriod.period}) <> 7`;
	const isAsked =
		months && and(gte(publishedPeriod.period, months.from), lte(publishedPeriod.period, months.to));
	const rows = await tx
		.select()
		.from(publishedPeriod)
		.where(and(eq(publishedPeriod.kommun, kommun), or(isLonger, isAsked)));
	return rows.map(({ period, publishedOn, correctedOn, reviewedAt }) => ({
		...{ period, publishedOn, correctedOn },
		reviewed: reviewedAt !== null
	}));
}

/** What is published of the kommun between two months, and by group from a later one. */
export async function loadTables(
	tx: Transaction,
	scope: Scope,
	{ from, to, groupsFrom }: SheetSpan
): Promise<Record<SheetTableName, FactTable>> {
	const recent = { from: groupsFrom, to, filters: {} };
	return {
		total: await loadReleased(tx, scope, { from, to, filters: {} }),
		ward: await loadReleased(tx, scope, { ...recent, by: 'ward' }),
		healthCentre: await loadReleased(tx, scope, { ...recent, by: 'healthCentre' })
	};
}
