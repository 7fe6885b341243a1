import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { WHOLE, type Breakdown } from '../../domain/disclosure/month-tables';
import { periodsBetween, type PublishedPeriod } from '../../domain/disclosure/published-period';
import type { ReleasedFigures, ReleasedTable } from '../../domain/disclosure/released';
import type { Dimension } from '../../domain/facts/dimension';
import { EMPTY_TABLE, type FactTable } from '../../domain/measures/fact-table';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Which published figures to read: the whole, a breakdown, or one group of a breakdown. */
export interface ReleasedSelection {
	from: Month;
	to: Month;
	filters: Partial<Record<Dimension, string>>;
	by?: Dimension | undefined;
}

interface FigureRow extends Record<string, unknown> {
	period: PublishedPeriod;
	breakdown: Breakdown;
	group: string;
	figures: ReleasedFigures;
}

/**
 * Reads published figures of the scope's kommun as a table that every view can be made from. More
 * than one breakdown at a time is not published: such a table is empty.
 */
export async function loadReleased(
	tx: Transaction,
	scope: Scope,
	{ from, to, filters, by }: ReleasedSelection
): Promise<FactTable> {
	const chosen = Object.entries(filters).filter(([, group]) => group) as [Dimension, string][];
	const [filter] = chosen;
	if (chosen.length + (by === undefined ? 0 : 1) > 1) return asTable([], 'total', undefined);
	const breakdown = by ?? filter?.[0] ?? 'total';
	const periods = (['year', 'third', 'month'] as const).flatMap((grain) =>
		periodsBetween(grain, from, to)
	);
	const rows = await tx.execute<FigureRow>(sql`
		select period, breakdown, "group", figures
		from published_figure
		where kommun = ${scope.kommun} and period = any(${sql.param(periods)}::text[])
			and breakdown in ('total', ${breakdown})
			${filter === undefined ? sql`` : sql`and (breakdown = 'total' or "group" = ${filter[1]})`}`);
	return asTable(rows, breakdown, filter?.[1]);
}

function asTable(
	rows: readonly FigureRow[],
	breakdown: Breakdown,
	filter: string | undefined
): FactTable {
	const whole = new Map<PublishedPeriod, ReleasedFigures>();
	const groups = new Map<string | null, Map<PublishedPeriod, ReleasedFigures>>();
	if (breakdown === 'total' || filter !== undefined) groups.set(null, new Map());
	for (const row of rows) {
		if (row.breakdown === 'total') whole.set(row.period, row.figures);
		if (row.breakdown !== breakdown) continue;
		const group = row.group === WHOLE || row.group === filter ? null : row.group;
		const periods = groups.get(group) ?? new Map<PublishedPeriod, ReleasedFigures>();
		groups.set(group, periods.set(row.period, row.figures));
	}
	const released: ReleasedTable = { breakdown, groups, whole };
	return { ...EMPTY_TABLE, partial: filter !== undefined, released };
}
