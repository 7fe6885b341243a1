import {
	addMonths,
	monthsBetween,
	monthsOfYear,
	yearOf,
	type Month
} from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { annotationsOf, type Annotation } from '../../domain/annotation/annotation';
import { judgedWhileMade } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import { monthGroups, periodGroups } from '../../domain/measures/evaluate';
import { groupsIn } from '../../domain/measures/fact-table';
import { groupLabel, inOrder } from '../../domain/measures/group-names';
import type { Division } from '../../domain/measures/division';
import { chartMonths } from '../../domain/measures/chart-months';
import type { Grouping, Measure } from '../../domain/measures/measure';
import { isPreliminary } from '../../domain/measures/reliability';
import { sipHealthCentre, sipShare } from '../../domain/measures/catalogue/sip';
import { hasWhole } from '../../domain/measures/whole';
import type { ControlView, MonthRow, MonthView, PeriodsView } from '../../domain/views/chart-view';
import { controlView } from '../../domain/views/control-view';
import { monthView } from '../../domain/views/month-view';
import { monthRow, type RowPart } from '../../domain/views/month-row';
import { funnelView, sipFunnelView, type FunnelView } from '../../domain/views/funnel-view';
import { paretoView, type ParetoView } from '../../domain/views/pareto-view';
import { periodsView } from '../../domain/views/periods-view';
import type { ViewInput } from '../../domain/views/view-input';
import { loadAnnotations } from '../annotations/read';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import type { PageGround } from './read-ground';
import { measureCharts, type YearChart } from './read-year';
import {
	judgedOn,
	loadPageInput,
	loadRowInput,
	type Filters,
	type PageInput
} from './read-view-input';

/** Which measure, of which cases, up to which month. */
export interface MeasurePageRequest {
	measure: Measure;
	month: Month;
	filters: Filters;
	today: LocalDate;
	ground: PageGround;
	/** One of the measure's own groups, and the grouping it is of; null for the whole. */
	group: { grouping: Grouping; code: string } | null;
	/** What its rows are divided by; null for no rows. */
	division: Division | null;
}

/** What a measure's own page shows. */
export interface MeasurePage {
	/** Null where the measure is no figure as a whole, and none of its groups is asked for. */
	chart: MeasureChart | null;
	/** What is written at the chart. */
	annotations: Annotation[];
	twelve: MeasureTwelve | null;
	/** Its groups, a row each, in their usual order. */
	parts: Judged<MonthRow>[] | null;
	years: YearChart[];
}

/** A measure's control chart, and its figures of the month and since January. */
export interface MeasureChart {
	control: Judged<ControlView>;
	/** Of everybody, women and men; null of what has groups, or is not told of the sexes. */
	view: Judged<MonthView> | null;
	/** Null of a group. */
	periods: Judged<PeriodsView> | null;
}

/** What a measure's groups come to over the twelve months that end with the month. */
export interface MeasureTwelve {
	pareto: ParetoView | null;
	funnel: FunnelView | null;
}

/** A measure's page; the facts are read once for all of it but a division by another dimension. */
export async function loadMeasurePage(
	tx: Transaction,
	scope: Scope,
	request: MeasurePageRequest
): Promise<MeasurePage> {
	const { measure, month, filters, today, ground, group } = request;
	const [from = month] = chartMonths(month);
	const to = monthsOfYear(yearOf(month))[11] ?? month;
	const read = await loadPageInput(tx, scope, { from, to, filters, today }, ground);
	const annotations = await loadAnnotations(tx, scope);
	const written = { annotations, selection: filters };
	const page = { ...read, input: { ...read.input, written } };
	return {
		chart: group !== null || hasWhole(measure) ? chartOf(page, request) : null,
		annotations: annotationsOf(annotations, measure.code, filters),
		twelve: group === null ? await loadTwelve(tx, scope, request, page.input) : null,
		parts: await loadParts(tx, scope, request, page),
		years: measureCharts(measure, page, { year: yearOf(month), group: group?.code ?? null })
	};
}

function chartOf(
	page: PageInput,
	{ measure, month, filters, group }: MeasurePageRequest
): MeasureChart {
	const input = { ...page.input, ...(group && { grouping: group.grouping.name }) };
	const { bySex } = page;
	const ofOneSex = Boolean(filters.sex);
	return {
		control: judgedWhileMade(measure, ofOneSex ? page.judge : null, (stays) =>
			controlView(measure, input, {
				...{ months: chartMonths(month), stays, group: group?.code ?? null }
			})
		),
		view:
			measure.kind === 'single' && measure.breakdowns.includes('sex')
				? judgedOn(page, monthView(measure, input, { month, bySex }), { measure })
				: null,
		periods:
			group === null
				? judgedWhileMade(measure, page.judge, (stays) =>
						periodsView(measure, input, { year: yearOf(month), bySex, stays, ofOneSex })
					)
				: null
	};
}

/**
 * A measure's causes or types over twelve months, the largest first, or its wards or health centres held
 * to each other. Null of other measures; and filtered by sex, since single ones may be of few persons of it.
 */
async function loadTwelve(
	tx: Transaction,
	scope: Scope,
	{ measure, month, filters, today, ground }: MeasurePageRequest,
	input: ViewInput
): Promise<MeasureTwelve | null> {
	if (filters.sex) return null;
	const monthsTo = (last: Month) => monthsBetween(addMonths(last, -11), last);
	if (measure.code === sipHealthCentre.code || measure.code === sipShare.code) {
		// Of a month whose SIPs are still held all have few.
		let last = month;
		while (isPreliminary(sipShare, last, undefined, today)) last = addMonths(last, -1);
		const [from = last] = monthsTo(last);
		const asked = { from, to: last, filters, today, by: 'healthCentre' as const };
		const divided = await loadRowInput(tx, scope, asked, ground);
		return { pareto: null, funnel: sipFunnelView(divided.input, monthsTo(last)) };
	}
	if (measure.kind === 'single' || (!measure.pareto && !measure.groupsHaveOwnN)) return null;
	const months = monthsTo(month);
	return {
		pareto: measure.pareto ? paretoView(measure, input, months) : null,
		funnel: measure.groupsHaveOwnN ? funnelView(measure, input, months) : null
	};
}

async function loadParts(
	tx: Transaction,
	scope: Scope,
	{ measure, month, filters, today, ground, division }: MeasurePageRequest,
	page: PageInput
): Promise<Judged<MonthRow>[] | null> {
	if (division === null) return null;
	const { by, grouping } = division;
	const { lists } = ground.context;
	const label = (group: string) => groupLabel(grouping, group, lists);
	const rowsOf = (
		groups: readonly string[],
		of: RowPart['of'],
		{ input, judge }: Awaited<ReturnType<typeof loadRowInput>>
	) =>
		inOrder(grouping, groups, lists).map((group) =>
			judgedWhileMade(measure, judge, (stays) =>
				monthRow(measure, input, {
					month,
					stays,
					part: { of, group, label: label(group), ...(by && { by }) }
				})
			)
		);
	if (by === null) {
		const input = { ...page.input, grouping: grouping.name };
		const judge = filters.sex ? page.judge : null;
		return rowsOf(ownGroups(measure, input, month), 'measure', { input, judge });
	}
	const [from = month] = chartMonths(month);
	const divided =
		by === 'sex'
			? { input: { ...page.input, table: page.bySex }, judge: page.judge }
			: await loadRowInput(tx, scope, { from, to: month, filters, today, by }, ground);
	const input = { ...divided.input, written: page.input.written };
	return rowsOf(groupsIn(input.table).map(String), 'table', { ...divided, input });
}

/** The measure's groups that have something in the month, or had in the year before. */
function ownGroups(measure: Measure, input: ViewInput, month: Month): string[] {
	const now = monthGroups(measure, input, month) ?? new Map<string | null, never>();
	const before = periodGroups(measure, input, monthsOfYear(yearOf(month) - 1));
	const found = new Set([...now.keys(), ...(before?.keys() ?? [])]);
	return [...found].flatMap((group) => group ?? []);
}
