import {
	addMonths,
	monthsBetween,
	monthsOfYear,
	yearOf,
	type Month
} from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { judgedWhileMade } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import { monthGroups, periodGroups } from '../../domain/measures/evaluate';
import { groupsIn } from '../../domain/measures/fact-table';
import { groupLabel, inOrder } from '../../domain/measures/group-names';
import type { Division } from '../../domain/measures/division';
import { chartMonths } from '../../domain/measures/chart-months';
import type { Grouping, Measure } from '../../domain/measures/measure';
import { hasWhole } from '../../domain/measures/whole';
import type { ControlView, MonthRow, MonthView, PeriodsView } from '../../domain/views/chart-view';
import { controlView } from '../../domain/views/control-view';
import { monthView } from '../../domain/views/month-view';
import { monthRow, type RowPart } from '../../domain/views/month-row';
import { funnelView, type FunnelView } from '../../domain/views/funnel-view';
import { paretoView, type ParetoView } from '../../domain/views/pareto-view';
import { periodsView } from '../../domain/views/periods-view';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import type { PageGround } from './read-ground';
import { judgedOn, loadPageInput, loadRowInput, type Filters } from './read-view-input';

/** Which measure, of which cases, up to which month. */
export interface MeasurePageRequest {
	measure: Measure;
	month: Month;
	filters: Filters;
	today: LocalDate;
	ground: PageGround;
	/** One of the measure's own groups, and the grouping it is of; null for the whole. */
	group: { grouping: Grouping; code: string } | null;
}

/** What a measure's own page shows first. */
export interface MeasurePage {
	row: Judged<MonthRow>;
	control: Judged<ControlView>;
	/** Of everybody, women and men; null of a group, and of what has groups. */
	view: Judged<MonthView> | null;
	/** Null of a group. */
	periods: Judged<PeriodsView> | null;
}

/**
 * A measure's month, control chart and periods; null where it is no figure as a whole, and none of its
 * groups is asked for.
 */
export async function loadMeasurePage(
	tx: Transaction,
	scope: Scope,
	{ measure, month, filters, today, ground, group }: MeasurePageRequest
): Promise<MeasurePage | null> {
	if (group === null && !hasWhole(measure)) return null;
	const months = chartMonths(month);
	const [from = month] = months;
	const to = monthsOfYear(yearOf(month))[11] ?? month;
	const page = await loadPageInput(tx, scope, { from, to, filters, today }, ground);
	const input = { ...page.input, ...(group && { grouping: group.grouping.name }) };
	const ofOneSex = Boolean(filters.sex);
	const judge = ofOneSex ? page.judge : null;
	const own = group?.code ?? null;
	const part = group && partOf(group, ground);
	return {
		row: judgedWhileMade(measure, judge, (stays) =>
			monthRow(measure, input, { month, stays, ...(part && { part }) })
		),
		control: judgedWhileMade(measure, judge, (stays) =>
			controlView(measure, input, { months, stays, group: own })
		),
		view:
			measure.kind === 'single'
				? judgedOn(page, monthView(measure, input, { month, bySex: page.bySex }), { measure })
				: null,
		periods:
			group === null
				? judgedWhileMade(measure, page.judge, (stays) =>
						periodsView(measure, input, {
							...{ year: yearOf(month), bySex: page.bySex, stays, ofOneSex }
						})
					)
				: null
	};
}

function partOf(
	{ grouping, code }: { grouping: Grouping; code: string },
	{ context }: Pick<PageGround, 'context'>
): RowPart {
	return { of: 'measure', group: code, label: groupLabel(grouping, code, context.lists) };
}

/** What a measure's groups come to over the twelve months that end with the month. */
export interface MeasureTwelve {
	pareto: ParetoView | null;
	funnel: FunnelView | null;
}

/**
 * A measure's causes or types over twelve months, the largest first, or its wards held to each other.
 * Null of other measures; and filtered by sex, since single ones may be of few persons of it.
 */
export async function loadTwelveMonths(
	tx: Transaction,
	scope: Scope,
	{ measure, month, filters, today, ground }: Omit<MeasurePageRequest, 'group'>
): Promise<MeasureTwelve | null> {
	if (measure.kind === 'single' || filters.sex) return null;
	if (!measure.pareto && !measure.groupsHaveOwnN) return null;
	const months = monthsBetween(addMonths(month, -11), month);
	const [from = month] = months;
	const { input } = await loadRowInput(tx, scope, { from, to: month, filters, today }, ground);
	return {
		pareto: measure.pareto ? paretoView(measure, input, months) : null,
		funnel: measure.groupsHaveOwnN ? funnelView(measure, input, months) : null
	};
}

/** A measure's groups, a row each, in their usual order; those with nothing are left out. */
export async function loadMeasureParts(
	tx: Transaction,
	scope: Scope,
	{ measure, month, filters, today, ground }: Omit<MeasurePageRequest, 'group'>,
	{ by, grouping }: Division
): Promise<Judged<MonthRow>[]> {
	const [from = month] = chartMonths(month);
	const asked = { from, to: month, filters, today, ...(by && { by }) };
	const { input: whole, judge } = await loadRowInput(tx, scope, asked, ground);
	const input = { ...whole, ...(by === null && { grouping: grouping.name }) };
	const { lists } = ground.context;
	const groups = by === null ? ownGroups(measure, input, month) : groupsIn(input.table).map(String);
	const rows = inOrder(grouping, groups, lists).map((group) => {
		const own = partOf({ grouping, code: group }, ground);
		const part: RowPart = by === null ? own : { ...own, of: 'table' };
		return judgedWhileMade(measure, judge, (stays) =>
			monthRow(measure, input, { month, stays, part })
		);
	});
	return rows;
}

function ownGroups(
	measure: Measure,
	input: Parameters<typeof monthGroups>[1],
	month: Month
): string[] {
	const now = monthGroups(measure, input, month) ?? new Map<string | null, never>();
	const before = periodGroups(measure, input, monthsOfYear(yearOf(month) - 1));
	const found = new Set([...now.keys(), ...(before?.keys() ?? [])]);
	return [...found].flatMap((group) => group ?? []);
}
