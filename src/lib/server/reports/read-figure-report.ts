import { addMonths, monthsOfYear, yearOf, type Month } from '../../domain/calendar/month';
import type { Annotation } from '../../domain/annotation/annotation';
import type { LocalDate } from '../../domain/calendar/moment';
import { judgedOutliers, judgedWhileMade } from '../../domain/disclosure/judge-view';
import { leaving, type Leaving } from '../../domain/disclosure/leaving-view';
import { cases } from '../../domain/measures/catalogue/cases';
import { chartMonths } from '../../domain/measures/chart-months';
import type { GroupedMeasure, Measure } from '../../domain/measures/measure';
import { shownMeasures } from '../../domain/measures/shown-measures';
import { hasWhole } from '../../domain/measures/whole';
import type { Period } from '../../domain/period/period';
import { boardTable, type BoardTable } from '../../domain/report/board-table';
import { groupsSheet } from '../../domain/report/groups-sheet';
import { monthsSheet } from '../../domain/report/months-sheet';
import { outliersSheet } from '../../domain/report/outliers-sheet';
import type { ReportSheet } from '../../domain/report/report-sheet';
import { TOLD_MEASURES } from '../../domain/report/year-text';
import { yearsSheet } from '../../domain/report/years-sheet';
import { subjectOf, targetFor } from '../../domain/target/target-for';
import type { MonthRow, PeriodsView } from '../../domain/views/chart-view';
import { controlView } from '../../domain/views/control-view';
import { monthRow } from '../../domain/views/month-row';
import { monthView } from '../../domain/views/month-view';
import { monthsView } from '../../domain/views/months-view';
import { outlierView } from '../../domain/views/outlier-view';
import { periodsView } from '../../domain/views/periods-view';
import { yearGroupsView } from '../../domain/views/year-groups-view';
import { seenFrom, yearView } from '../../domain/views/year-view';
import { loadAnnotations } from '../annotations/read';
import { outliersOf } from '../cases/read-outliers';
import type { Transaction } from '../database/transaction';
import type { PageGround } from '../measures/read-ground';
import {
	judgedOn,
	loadPageInput,
	pairedWith,
	type Filters,
	type PageInput
} from '../measures/read-view-input';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';

/** Which figures a report is of. */
export interface FigureReportRequest {
	period: Period;
	filters: Filters;
	today: LocalDate;
	ground: PageGround;
	/** One measure alone; every one when left out. */
	measure?: Measure | undefined;
}

/** What every report of a kommun's own figures is made of. */
export interface FigureGround {
	/** The facts up to the period's last month, and what is written at the charts. */
	page: PageInput;
	annotations: readonly Annotation[];
	/** The period's last month. */
	month: Month;
}

/** Reads it: the facts once, whatever is made of them. */
export async function loadFigureGround(
	tx: Transaction,
	scope: Scope,
	{ period, filters, today, ground }: FigureReportRequest
): Promise<FigureGround> {
	const month = period.months.at(-1) ?? '';
	const before = `${monthsOfYear(yearOf(month) - 1)[0]}`;
	const [first = before] = chartMonths(month);
	const from = first < before ? first : before;
	const read = await loadPageInput(tx, scope, { from, to: month, filters, today }, ground);
	const annotations = await loadAnnotations(tx, scope);
	const written = { annotations, selection: filters };
	return {
		...{ annotations, month },
		page: { ...read, input: { ...seenFrom(read.input, month), written } }
	};
}

/** The charts of a period, in the order of the monthly review. */
export interface ChartSheets {
	sheets: ReportSheet[];
	/** What the last month's control charts say. */
	rows: Leaving<MonthRow>[];
}

/** Makes them, as they may leave the screen. */
export async function readChartSheets(
	tx: Transaction,
	scope: Scope,
	request: FigureReportRequest,
	{ page, month }: FigureGround
): Promise<ChartSheets> {
	const { period, filters, measure: only } = request;
	const pace = createPacer();
	const sheets: ReportSheet[] = [];
	const rows: Leaving<MonthRow>[] = [];
	const shown = shownMeasures(page.input.context);
	for (const measure of only === undefined ? shown : [only]) {
		await pace();
		if (hasWhole(measure)) {
			const row = rowOf(measure, page, month, filters);
			rows.push(row);
			await pace();
			sheets.push(monthsOf(measure, page, month, row));
			await pace();
		}
		if (measure.kind === 'single') sheets.push(yearsOf(measure, page, yearOf(month)));
		else sheets.push(...groupsOf(measure, page, period));
	}
	if (only === undefined) {
		const outliers = await readOutliers(tx, scope, page, request, month);
		if (outliers !== null) sheets.push(outliers);
	}
	return { sheets, rows };
}

/** The committee's table of a period. */
export function boardOf(
	{ period, filters, measure: only }: FigureReportRequest,
	{ page, annotations, month }: FigureGround
): BoardTable {
	const measures = only === undefined ? shownMeasures(page.input.context) : [only];
	const views = measures
		.filter((measure) => isInBoardTable(measure, page, month))
		.map((measure) => periodOf(measure, page, period, filters));
	return boardTable(views, { period, annotations });
}

/** What the period's text is made of: its own measures and those with a target, and what has changed. */
export async function readYearText(
	{ period, filters }: FigureReportRequest,
	{ page, month }: FigureGround
): Promise<{ views: Leaving<PeriodsView>[]; rows: Leaving<MonthRow>[] }> {
	const pace = createPacer();
	const views: Leaving<PeriodsView>[] = [];
	const rows: Leaving<MonthRow>[] = [];
	for (const measure of shownMeasures(page.input.context).filter(hasWhole)) {
		await pace();
		rows.push(rowOf(measure, page, month, filters));
		await pace();
		const isTold = (TOLD_MEASURES as readonly string[]).includes(measure.code);
		if (isTold || isInBoardTable(measure, page, month)) {
			views.push(periodOf(measure, page, period, filters));
		}
	}
	return { views, rows };
}

function rowOf(
	measure: Measure,
	{ input, judge }: PageInput,
	month: Month,
	filters: Filters
): Leaving<MonthRow> {
	return leaving(
		judgedWhileMade(measure, filters.sex ? judge : null, (stays) =>
			monthRow(measure, input, { month, stays })
		)
	);
}

function monthsOf(
	measure: Measure,
	{ input, bySex, judge }: PageInput,
	month: Month,
	row: Leaving<MonthRow>
): ReportSheet {
	const ofOneSex = input.selection.sex !== undefined;
	const months = chartMonths(month);
	const control = judgedWhileMade(measure, ofOneSex ? judge : null, (stays) =>
		controlView(measure, input, { months, stays })
	);
	const figures = judgedWhileMade(measure, judge, (stays) =>
		monthsView(measure, input, { months, bySex, stays, ofOneSex })
	);
	return monthsSheet({ control: leaving(control), months: leaving(figures), row });
}

/** The year and the one before it, with women and men of the year. */
function yearsOf(measure: Measure, page: PageInput, year: number): ReportSheet {
	const { input, bySex } = page;
	const options = { years: [year - 1, year], bySex, ...pairedWith(measure) };
	const view = judgedOn(page, yearView(measure, input, options), { measure });
	return yearsSheet(leaving(view), { drawsSexes: measure.code === cases.code });
}

/** A month's groups beside last year's average, or a longer period's beside the same of last year. */
function groupsOf(measure: GroupedMeasure, page: PageInput, period: Period): ReportSheet[] {
	const { bySex } = page;
	const several = measure.groupings.length > 1;
	return measure.groupings.map(({ name, title }) => {
		const input = { ...page.input, grouping: name };
		const month = period.months.at(-1) ?? '';
		const view =
			period.kind === 'month'
				? monthView(measure, input, { month, bySex })
				: yearGroupsView(measure, input, period.year);
		const judged = judgedOn(page, view, { measure, grouping: name });
		return groupsSheet(leaving(judged), { grouping: name, title: several ? title : null });
	});
}

function periodOf(
	measure: Measure,
	{ input, bySex, judge }: PageInput,
	period: Period,
	filters: Filters
): Leaving<PeriodsView> {
	const ofOneSex = Boolean(filters.sex);
	return leaving(
		judgedWhileMade(measure, judge, (stays) =>
			periodsView(measure, input, {
				...{ year: period.year, bySex, stays, ofOneSex, periods: [period] }
			})
		)
	);
}

/** The committee's table has what leads a section of the review, and what has a target. */
function isInBoardTable(measure: Measure, { input }: PageInput, month: Month): boolean {
	if (!hasWhole(measure)) return false;
	if (measure.leads) return true;
	return targetFor(input.targets, subjectOf(measure), month, input.selection) !== null;
}

/** Single cases are for those who may read cases. */
async function readOutliers(
	tx: Transaction,
	scope: Scope,
	{ input }: PageInput,
	{ filters }: FigureReportRequest,
	month: Month
): Promise<ReportSheet | null> {
	if (!scope.capabilities.includes('cases.read')) return null;
	const year = yearOf(month);
	const discharged = await outliersOf(tx, scope, year, filters);
	const until = addMonths(month, 1);
	const view = outlierView(year, {
		...{ ...input, lists: input.context.lists },
		cases: discharged.filter((each) => each.discharged < until)
	});
	return outliersSheet(leaving(judgedOutliers(view, Boolean(filters.sex))));
}
