import { monthLeaving, yearLeaving, type SexDivision } from '../../domain/disclosure/leaving-sexes';
import type { Measure } from '../../domain/measures/measure';
import type { MonthView } from '../../domain/views/chart-view';
import type { Transaction } from '../database/transaction';
import { loadThreshold } from '../publication/read-threshold';
import type { Scope } from '../scope';
import { loadMonthInput, monthViewOf, type MonthViewRequest } from './read-month';
import type { PageInput } from './read-view-input';
import { loadYearCharts, type OneYearRequest, type YearChart } from './read-year';

/** One measure for the month as it leaves in a file: no small numbers of a sex (domain.md §5.3). */
export async function loadMonthFile(
	tx: Transaction,
	scope: Scope,
	request: MonthViewRequest
): Promise<MonthView> {
	const page = await loadMonthInput(tx, scope, request);
	const view = monthViewOf(page, request);
	const grouping = request.grouping ?? undefined;
	const division = divisionOf(page, request.measure, await loadThreshold(tx, scope), grouping);
	return division ? monthLeaving(view, division) : view;
}

/** One measure's year as it leaves in a file; null when there is no such measure or series. */
export async function loadYearFile(
	tx: Transaction,
	scope: Scope,
	request: OneYearRequest
): Promise<YearChart[] | null> {
	const { charts, page, measure } = await loadYearCharts(tx, scope, request);
	const division = measure && divisionOf(page, measure, await loadThreshold(tx, scope));
	if (charts === null || !division) return charts;
	return charts.map((chart) =>
		chart.view.kind === 'year' ? { ...chart, view: yearLeaving(chart.view, division) } : chart
	);
}

/** What is published is hidden already. */
function divisionOf(
	{ input, bySex }: PageInput,
	measure: Measure,
	threshold: number,
	grouping?: string
): SexDivision | null {
	if (bySex === undefined || bySex.released) return null;
	const own = { ...input, table: bySex, ...(grouping !== undefined && { grouping }) };
	return { measure, bySex: own, threshold };
}
