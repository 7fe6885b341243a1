import { sql, type SQL } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { DIMENSIONS, type Dimension } from '../../domain/facts/dimension';
import { sumFacts, WHOLE_ONLY, type Facts } from '../../domain/facts/facts';
import type { FactTable } from '../../domain/measures/fact-table';
import { ownRows } from '../access/own-rows';
import type { Scope } from '../scope';
import type { Transaction } from '../database/transaction';
import { requireRunningCounted } from '../facts/write-running-in-slices';
import { loadReleased } from '../publication/read-released';
import { readsPublished } from '../access/reads-published';
import { frozenMonths } from '../retention/read-frozen-months';

/** Which facts to read. */
export interface FactSelection {
	from: Month;
	to: Month;
	/** Groups to keep, by dimension: list codes, or `okänd`. An empty group does not limit. */
	filters: Partial<Record<Dimension, string>>;
	/** Breakdown; without it the table has the one group null. */
	by?: Dimension;
	/** What is still running is counted to the day before. */
	today: LocalDate;
}

interface FactRow extends Record<string, unknown> {
	month: string;
	by: string | null;
	facts: Facts;
}

const COLUMN: Record<Dimension, SQL> = {
	sex: sql`sex`,
	age: sql`age`,
	ward: sql`ward`,
	healthCentre: sql`health_centre`,
	committee: sql`committee`,
	plan: sql`plan`,
	careForm: sql`care_form`
};

/**
 * Reads the facts of the scope's cases, month by month. A selection that needs at most one
 * dimension besides sex and committee comes from the monthly facts, at the same cost for
 * any number of cases; a combined one is added up from the cases of its months. Frozen months,
 * whose cases are gone, are gaps in a combined one. Who only sees what is published gets that
 * instead, and here is where every figure comes from.
 */
export async function loadFacts(
	tx: Transaction,
	scope: Scope,
	selection: FactSelection
): Promise<FactTable> {
	if (readsPublished(scope)) return loadReleased(tx, scope, selection);
	await requireRunningCounted(tx, scope, selection.today);
	const filters = Object.entries(selection.filters).filter(([, group]) => group) as [
		Dimension,
		string
	][];
	const ended = new Set(
		isCombined(selection)
			? await frozenMonths(tx, scope, { ...selection, committee: selection.filters.committee })
			: []
	);
	const rows = isCombined(selection)
		? (await combinedRows(tx, scope, selection, filters)).filter(({ month }) => !ended.has(month))
		: await monthlyRows(tx, scope, selection, filters, monthlyDimension(selection));
	const unfiltered =
		filters.every(([dimension]) => dimension === 'committee') &&
		monthlyDimension(selection) === 'total';
	const activity = unfiltered
		? rows
		: await monthlyRows(
				tx,
				scope,
				{ ...selection, by: undefined },
				filters.filter(([dimension]) => dimension === 'committee'),
				'total'
			);
	return {
		groups: byGroup(rows, selection.by),
		activity: byMonth(activity.filter(({ month }) => !ended.has(month))),
		partial: filters.length > 0
	};
}

/** Whether the selection needs more than one dimension besides sex and committee. */
export function isCombined(selection: Pick<FactSelection, 'filters' | 'by'>): boolean {
	return wideDimensions(selection).length > 1;
}

/** The dimension whose monthly sums tell a selection that is not combined. */
export function monthlyDimension(
	selection: Pick<FactSelection, 'filters' | 'by'>
): Dimension | 'total' {
	return wideDimensions(selection)[0] ?? 'total';
}

function wideDimensions({ filters, by }: Pick<FactSelection, 'filters' | 'by'>): Dimension[] {
	const limited = DIMENSIONS.filter((dimension) => filters[dimension] || dimension === by);
	return limited.filter((dimension) => dimension !== 'sex' && dimension !== 'committee');
}

function monthlyRows(
	tx: Transaction,
	scope: Scope,
	{ from, to, by }: FactSelection,
	filters: readonly [Dimension, string][],
	dimension: string
): Promise<FactRow[]> {
	const column = (name: Dimension) =>
		name === 'sex' || name === 'committee' ? COLUMN[name] : sql`"group"`;
	return tx.execute<FactRow>(sql`
		select month, ${by ? column(by) : sql`null`} as by, facts from monthly_fact
		where ${ownRows(scope)} and dimension = ${dimension} and month between ${from} and ${to}
			${matching(filters, column)}`);
}

function combinedRows(
	tx: Transaction,
	scope: Scope,
	{ from, to, by }: FactSelection,
	filters: readonly [Dimension, string][]
): Promise<FactRow[]> {
	return tx.execute<FactRow>(sql`
		select month, by, jsonb_object_agg(key, amount) as facts
		from (
			select month, ${by ? COLUMN[by] : sql`null::text`} as by, key, sum(amount::bigint) as amount
			from case_contribution cross join lateral jsonb_each_text(facts) as fact(key, amount)
			where ${ownRows(scope)} and month between ${from} and ${to}
				${matching(filters, (name) => COLUMN[name])}
				and split_part(key, '/', 1) <> all (${sql.param([...WHOLE_ONLY])}::text[])
			group by 1, 2, 3
		) as sums
		group by month, by`);
}

function matching(filters: readonly [Dimension, string][], column: (name: Dimension) => SQL): SQL {
	return sql.join(filters.map(([dimension, group]) => sql` and ${column(dimension)} = ${group}`));
}

function byMonth(rows: readonly FactRow[]): Map<Month, Facts> {
	const months = new Map<Month, Facts[]>();
	for (const { month, facts } of rows) {
		const parts = months.get(month);
		if (parts) parts.push(facts);
		else months.set(month, [facts]);
	}
	return new Map([...months].map(([month, parts]) => [month, sumFacts(parts)]));
}

function byGroup(rows: readonly FactRow[], by: Dimension | undefined): FactTable['groups'] {
	if (by === undefined) return new Map([[null, byMonth(rows)]]);
	const groups = new Map<string, FactRow[]>();
	for (const row of rows) {
		const group = row.by ?? '';
		const part = groups.get(group);
		if (part) part.push(row);
		else groups.set(group, [row]);
	}
	return new Map([...groups].map(([group, part]) => [group, byMonth(part)]));
}
