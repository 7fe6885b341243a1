import { addMonths, monthsBetween, yearOf, type Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { monthCell } from '../../domain/measures/evaluate';
import { MEASURES } from '../../domain/measures/catalogue';
import { SECTIONS, type Measure, type Section } from '../../domain/measures/measure';
import type { Judged } from '../../domain/disclosure/leaving-view';
import type { MonthView, YearView } from '../../domain/views/chart-view';
import { monthView } from '../../domain/views/month-view';
import { yearView } from '../../domain/views/year-view';
import type { Scope } from '../scope';
import type { Transaction } from '../database/transaction';
import type { PageGround } from './read-ground';
import {
	judgedOn,
	loadPageInput,
	pairedWith,
	type Filters,
	type PageInput
} from './read-view-input';

/** A measure with one figure, its trend in the view. */
export interface MonthFigure {
	view: Judged<MonthView>;
}

/** A measure by groups; those with several groupings are there once for each. */
export interface MonthGroups {
	/** Grouping, e.g. `reason`, `owner`. */
	grouping: string;
	/** Swedish, e.g. `Intern/extern`; null where the measure has only one grouping. */
	groupingTitle: string | null;
	view: Judged<MonthView>;
}

/** A part of the monthly review, in the order it is presented. */
export interface MonthSection {
	section: Section;
	title: string;
	figures: MonthFigure[];
	/** The year so far of the section's leading measure, which the slides have beside the month. */
	years: Judged<YearView>[];
	groups: MonthGroups[];
}

/** What Översikt shows of a month. */
export interface MonthPageRequest {
	month: Month;
	filters: Filters;
	today: LocalDate;
	ground: PageGround;
}

/** Every measure for the month, by section; the facts are read once for all of them. */
export async function loadMonthPage(
	tx: Transaction,
	scope: Scope,
	request: MonthPageRequest
): Promise<MonthSection[]> {
	const page = await loadMonthInput(tx, scope, request);
	return (Object.keys(SECTIONS) as Section[]).map((section) => {
		const measures = MEASURES.filter((measure) => measure.section === section);
		return {
			section,
			title: SECTIONS[section],
			figures: measures.flatMap((measure) => figureOf(measure, page, request.month)),
			years: measures.flatMap((measure) => yearsOf(measure, page, request.month)),
			groups: measures.flatMap((measure) => groupsOf(measure, page, request.month))
		};
	});
}

/** One measure for the month; `grouping` where it has several. */
export interface MonthViewRequest extends MonthPageRequest {
	measure: Measure;
	grouping: string | null;
}

/** One measure for the month. */
export async function loadOneMonth(
	tx: Transaction,
	scope: Scope,
	{ measure, grouping, ...request }: MonthViewRequest
): Promise<Judged<MonthView>> {
	const page = await loadMonthInput(tx, scope, request);
	return monthOf(measure, page, request.month, grouping ?? undefined);
}

/** The month, last year's months, and (for the last thirteen) all between. */
function loadMonthInput(
	tx: Transaction,
	scope: Scope,
	{ month, filters, today, ground }: MonthPageRequest
): Promise<PageInput> {
	const from = `${String(yearOf(month) - 1).padStart(4, '0')}-01`;
	return loadPageInput(tx, scope, { from, to: month, filters, today }, ground);
}

function monthOf(
	measure: Measure,
	page: PageInput,
	month: Month,
	grouping?: string
): Judged<MonthView> {
	const input = grouping === undefined ? page.input : { ...page.input, grouping };
	const options = { month, ...(page.bySex && { bySex: page.bySex }) };
	const view = monthView(measure, input, options);
	if (measure.kind !== 'single') return judgedOn(page, view, { measure, grouping });
	const trend = monthsBetween(addMonths(month, -12), month).map((each) => ({
		month: each,
		value: monthCell(measure, input, each)?.value ?? null
	}));
	return judgedOn(page, { ...view, trend }, { measure });
}

function figureOf(measure: Measure, page: PageInput, month: Month): MonthFigure[] {
	return measure.kind === 'single' ? [{ view: monthOf(measure, page, month) }] : [];
}

function groupsOf(measure: Measure, page: PageInput, month: Month): MonthGroups[] {
	if (measure.kind !== 'grouped') return [];
	return measure.groupings.map(({ name, title }) => ({
		grouping: name,
		groupingTitle: measure.groupings.length > 1 ? title : null,
		view: monthOf(measure, page, month, name)
	}));
}

function yearsOf(measure: Measure, page: PageInput, month: Month): Judged<YearView>[] {
	if (!measure.leads) return [];
	const year = yearOf(month);
	const options = { years: [year - 1, year], ...pairedWith(measure) };
	return [judgedOn(page, yearView(measure, page.input, options), { measure })];
}
