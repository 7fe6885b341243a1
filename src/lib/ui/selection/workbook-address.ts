import { reportFilePath } from '../../domain/address/paths';
import { GROUND_SLUG } from '../../domain/report/ground-slug';
import { queryOf, type ChosenFilters } from './filters';

/** The ground data of a measure's charts, as a workbook with native charts. */
export function workbookAddress(period: string, code: string, filters: ChosenFilters): string {
	return reportFilePath(GROUND_SLUG, 'xlsx') + queryOf({ period, matt: code }, filters);
}
