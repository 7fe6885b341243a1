import { monthsOfYear, type Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { judgedOutliers } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import type { OutlierView } from '../../domain/views/chart-view';
import { outlierView } from '../../domain/views/outlier-view';
import type { Scope } from '../scope';
import { outliersOf } from '../cases/read-outliers';
import type { Transaction } from '../database/transaction';
import type { PageGround } from './read-ground';
import { loadPageInput, type Filters } from './read-view-input';

/** What Avvikelser shows. */
export interface OutlierPageRequest {
	year: number;
	/** Of the year, the month that is looked at by itself. */
	month?: Month | undefined;
	filters: Filters;
	today: LocalDate;
	ground: PageGround;
}

/** Every discharged case of the year as one point (domain.md §5.1). */
export async function loadOutlierPage(
	tx: Transaction,
	scope: Scope,
	{ year, month, filters, today, ground }: OutlierPageRequest
): Promise<Judged<OutlierView>> {
	const months = monthsOfYear(year);
	const [from = '', to = ''] = [months[0], months[11]];
	const { input } = await loadPageInput(tx, scope, { from, to, filters, today }, ground);
	const cases = await outliersOf(tx, scope, year, filters);
	const view = outlierView(year, { ...input, lists: input.context.lists, cases, month });
	return judgedOutliers(view, Boolean(filters.sex));
}
