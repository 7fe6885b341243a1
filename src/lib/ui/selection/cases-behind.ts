import { firstDay, lastDay } from '../../domain/calendar/month';
import { caseListHref } from '../../domain/case-list/address';
import type { ChosenFilters } from './filters';

/** The list of the cases that are behind a month's figures: those discharged in it, of the same selection. */
export function casesBehind(month: string, filters: ChosenFilters): string {
	return caseListHref({
		...{ groups: filters, status: 'utskrivna' },
		...{ dischargedFrom: firstDay(month), dischargedTo: lastDay(month) }
	});
}
