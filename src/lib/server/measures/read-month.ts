import { monthsOfYear, yearOf, type Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { judgedWhileMade } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import { chartMonths } from '../../domain/measures/chart-months';
import { SECTIONS, type Measure, type Section } from '../../domain/measures/measure';
import { shownMeasures } from '../../domain/measures/shown-measures';
import { hasWhole } from '../../domain/measures/whole';
import type { MonthRow, MonthView, YearView } from '../../domain/views/chart-view';
import { monthRow } from '../../domain/views/month-row';
import { monthView } from '../../domain/views/month-view';
import { yearView } from '../../domain/views/year-view';
import { loadAnnotations } from '../annotations/read';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import type { PageGround } from './read-ground';
import {
	judgedOn,
	loadPageInput,
	loadRowInput,
	pairedWith,
	type Filters,
	type PageInput
} from './read-view-input';

/** The measures of a section, a row each. */
export interface MonthRows {
	section: Section;
	title: string;
	rows: Judged<MonthRow>[];
}

/** A measure by groups; those with several groupings are there once for each. */
export interface MonthGroups {
	/** Grouping, e.g. `reason`, `owner`. */
	grouping: string;
	/** Swedish, e.g. `Intern/extern`; null where the measure has only one grouping. */
	groupingTitle: string | null;
	view: Judged<MonthView>;
}

/** The pictures of a section of the monthly review. */
export interface MonthPictures {
	section: Section;
	/** The year so far of the section's leading measure, which the slides have beside the month. */
	years: Judged<YearView>[];
	groups: MonthGroups[];
	/** The number of cases by sex; only in the section of cases. */
	cases: Judged<MonthView> | null;
}

/** Which figures of a month. */
export interface MonthPageRequest {
	month: Month;
	filters: Filters;
	today: LocalDate;
	ground: PageGround;
}

/** Every measure for the month in a row of its own, by section; the facts are read once for all of them. */
export async function loadMonthRows(
	tx: Transaction,
	scope: Scope,
	{ month, filters, today, ground }: MonthPageRequest
): Promise<MonthRows[]> {
	const [from = month] = chartMonths(month);
	const read = await loadRowInput(tx, scope, { from, to: month, filters, today }, ground);
	const written = { annotations: await loadAnnotations(tx, scope), selection: filters };
	const input = { ...read.input, written };
	return sectionRows(Object.keys(SECTIONS) as Section[], { input, judge: read.judge }, month);
}

/** The measures of some sections, a row each. */
export function sectionRows(
	sections: readonly Section[],
	{ input, judge }: Awaited<ReturnType<typeof loadRowInput>>,
	month: Month
): MonthRows[] {
	return sections.map((section) => ({
		section,
		title: SECTIONS[section],
		rows: shownMeasures(input.context)
			.filter((measure) => measure.section === section && hasWhole(measure))
			.map((measure) =>
				judgedWhileMade(measure, judge, (stays) => monthRow(measure, input, { month, stays }))
			)
	}));
}

/** The pictures of some sections. */
export async function loadMonthPictures(
	tx: Transaction,
	scope: Scope,
	request: MonthPageRequest,
	sections: readonly Section[]
): Promise<MonthPictures[]> {
	if (sections.length === 0) return [];
	const page = await loadMonthInput(tx, scope, request);
	return sections.map((section) => {
		const measures = shownMeasures(page.input.context).filter(
			(measure) => measure.section === section
		);
		const cases = measures.find(({ code }) => code === 'cases');
		return {
			section,
			years: measures.flatMap((measure) => yearsOf(measure, page, request.month)),
			groups: measures.flatMap((measure) => groupsOf(measure, page, request.month)),
			cases: cases === undefined ? null : monthOf(cases, page, request.month)
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

/** The month, and last year's months. */
function loadMonthInput(
	tx: Transaction,
	scope: Scope,
	{ month, filters, today, ground }: MonthPageRequest
): Promise<PageInput> {
	const [from = month] = monthsOfYear(yearOf(month) - 1);
	return loadPageInput(tx, scope, { from, to: month, filters, today }, ground);
}

function monthOf(
	measure: Measure,
	page: PageInput,
	month: Month,
	grouping?: string
): Judged<MonthView> {
	const input = grouping === undefined ? page.input : { ...page.input, grouping };
	const view = monthView(measure, input, { month, bySex: page.bySex });
	return judgedOn(page, view, { measure, grouping });
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
	const options = { years: [year - 1, year], through: month, ...pairedWith(measure) };
	return [judgedOn(page, yearView(measure, page.input, options), { measure })];
}
