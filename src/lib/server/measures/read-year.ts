import { monthsOfYear } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { MEASURES } from '../../domain/measures/catalogue';
import {
	SECTIONS,
	type GroupedMeasure,
	type Measure,
	type Section
} from '../../domain/measures/measure';
import { shownMeasures } from '../../domain/measures/shown-measures';
import { seriesTargetCode } from '../../domain/target/target-for';
import { judgedSeries } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import type { YearGroupsView, YearView } from '../../domain/views/chart-view';
import { seriesYearView } from '../../domain/views/series-view';
import type { ExternalSeries } from '../../domain/series/series';
import { yearGroupsView } from '../../domain/views/year-groups-view';
import { yearView } from '../../domain/views/year-view';
import type { Scope } from '../scope';
import type { Transaction } from '../database/transaction';
import { allSeriesValues } from '../series/read-values';
import type { YearGround } from './read-ground';
import { SERIES_TITLE } from './year-contents';
import {
	judgedOn,
	loadPageInput,
	pairedWith,
	type Filters,
	type PageInput
} from './read-view-input';

/** Years overlaid: the one looked at and those before it. */
export const OVERLAID = 3;

/** A picture of År; a grouped measure has one per grouping. */
export interface YearChart {
	view: Judged<YearView | YearGroupsView>;
	grouping: string | null;
	/** Swedish; null where the measure has only one grouping. */
	groupingTitle: string | null;
}

/** A part of the year's review; external series come last under their own title. */
export interface YearSection {
	section: Section | 'serier';
	title: string;
	charts: YearChart[];
}

/** What År shows. */
export interface YearPageRequest {
	year: number;
	filters: Filters;
	today: LocalDate;
	ground: YearGround;
}

/** Every measure and external series of the year, by section. */
export async function loadYearPage(
	tx: Transaction,
	scope: Scope,
	request: YearPageRequest
): Promise<YearSection[]> {
	const page = await loadYearInput(tx, scope, request);
	const shown = shownMeasures(page.input.context);
	const paired = new Set(shown.map((measure) => measure.pairedWith));
	const sections = (Object.keys(SECTIONS) as Section[]).map((section): YearSection => {
		const measures = shown.filter(
			(measure) => measure.section === section && !paired.has(measure.code)
		);
		const charts = measures.flatMap((measure) => chartsOf(measure, page, request.year));
		return { section, title: SECTIONS[section], charts };
	});
	const series = await loadExternalSeries(tx, scope, request.ground);
	const charts = series
		.map((each) => seriesChart(each, page, request.year))
		.filter(({ view }) => !view.empty);
	return [...sections, { section: 'serier' as const, title: SERIES_TITLE, charts }].filter(
		(section) => section.charts.length > 0
	);
}

/** One measure of the year, by code, and the group of it to show month by month. */
export interface OneYearRequest extends YearPageRequest {
	code: string;
	group: string | null;
}

/**
 * One measure's year in full: years overlaid and by sex, or its groups and, for the asked
 * group, its months. External series go by their target code (`series:` and the name). Null
 * when there is no such measure or series.
 */
export async function loadOneYear(
	tx: Transaction,
	scope: Scope,
	request: OneYearRequest
): Promise<YearChart[] | null> {
	const page = await loadYearInput(tx, scope, request);
	const measure = MEASURES.find(({ code }) => code === request.code);
	if (measure) return measureCharts(measure, page, request);
	const series = await loadExternalSeries(tx, scope, request.ground);
	const own = series.find(({ name }) => seriesTargetCode(name) === request.code);
	return own ? [seriesChart(own, page, request.year)] : null;
}

/** The pictures of one measure's year, from facts of its three years at least. */
export function measureCharts(
	measure: Measure,
	page: PageInput,
	{ year, group }: { year: number; group: string | null }
): YearChart[] {
	const charts = chartsOf(measure, page, year);
	if (measure.kind === 'single') {
		// Filtered by sex, women and men beside each other would be the same line twice.
		if (page.input.selection.sex !== undefined) return charts;
		const sexes = yearView(measure, page.input, { years: [year], bySex: page.bySex });
		const view = judgedOn(page, sexes, { measure });
		return [...charts, { view, grouping: 'sex', groupingTitle: 'Kvinnor och män' }];
	}
	if (group === null) return charts;
	const months = yearView(measure, page.input, { years: overlaid(year), group });
	const view = judgedOn(page, withoutEmptyYears(months), { measure });
	return [...charts, { view, grouping: 'group', groupingTitle: null }];
}

async function loadYearInput(
	tx: Transaction,
	scope: Scope,
	{ year, filters, today, ground }: YearPageRequest
): Promise<PageInput> {
	const from = monthsOfYear(year - OVERLAID + 1)[0] ?? '';
	const to = monthsOfYear(year)[11] ?? '';
	return loadPageInput(tx, scope, { from, to, filters, today }, ground);
}

function chartsOf(measure: Measure, page: PageInput, year: number): YearChart[] {
	if (measure.kind === 'grouped') return groupCharts(measure, page, year);
	const years = yearView(measure, page.input, {
		years: overlaid(year),
		...pairedWith(measure)
	});
	const view = judgedOn(page, withoutEmptyYears(years), { measure });
	return [{ view, grouping: null, groupingTitle: null }];
}

function groupCharts(measure: GroupedMeasure, page: PageInput, year: number): YearChart[] {
	return measure.groupings.map(({ name, title }) => ({
		view: judgedOn(page, yearGroupsView(measure, { ...page.input, grouping: name }, year), {
			measure,
			grouping: name
		}),
		grouping: name,
		groupingTitle: measure.groupings.length > 1 ? title : null
	}));
}

function seriesChart(series: ExternalSeries, { input }: PageInput, year: number): YearChart {
	const view = withoutEmptyYears(seriesYearView(series, input, overlaid(year)));
	return { view: judgedSeries(view), grouping: null, groupingTitle: null };
}

/** A year before there were any figures is no line. */
function withoutEmptyYears(view: YearView): YearView {
	const kept = view.series.flatMap((series, index) => {
		const empty = series.points.every((point) => point.value === null);
		return empty && series.role === 'older' ? [] : [index];
	});
	return {
		...view,
		series: kept.flatMap((index) => view.series[index] ?? []),
		averages: kept.map((index) => view.averages[index] ?? null)
	};
}

function overlaid(year: number): number[] {
	return Array.from({ length: OVERLAID }, (_, index) => year - OVERLAID + 1 + index);
}

async function loadExternalSeries(
	tx: Transaction,
	scope: Scope,
	{ series }: YearGround
): Promise<ExternalSeries[]> {
	if (series.length === 0) return [];
	const values = await allSeriesValues(tx, scope);
	return series.map(({ id, name, unit, direction }) => ({
		name,
		unit,
		direction,
		values: values.get(id) ?? new Map<string, number>()
	}));
}
