import { monthsOfYear } from '../../domain/calendar/month';
import type { OutlierView } from '../../domain/views/chart-view';
import { outlierView } from '../../domain/views/outlier-view';
import type { Scope } from '../access/scope';
import { outliersOf } from '../cases/outliers';
import type { Transaction } from '../database/transaction';
import { loadPageInput } from './view-input';
import type { YearPageRequest } from './year-page';

/** Every discharged case of the year as one bar (domain.md §5.1). */
export async function loadOutlierPage(
	tx: Transaction,
	scope: Scope,
	{ year, filters, today }: YearPageRequest
): Promise<OutlierView> {
	const months = monthsOfYear(year);
	const [from = '', to = ''] = [months[0], months[11]];
	const { input } = await loadPageInput(tx, scope, { from, to, filters, today });
	const cases = await outliersOf(tx, scope, year, filters);
	return outlierView(year, { ...input, lists: input.context.lists, cases });
}
