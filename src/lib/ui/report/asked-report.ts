import { REPORT_PARAMETERS } from '../../domain/report/address';
import type { AskedFilters } from '../../domain/report/asked-filters';
import { filtersIn } from '../selection/filters';

/** What an address asks of a report, besides which one it is. */
export function askedReport(parameters: URLSearchParams): {
	period: string;
	kommun: string | undefined;
	asked: AskedFilters;
} {
	return {
		period: parameters.get('period') ?? '',
		kommun: parameters.get('kommun') || undefined,
		asked: ({ choices }) => {
			const { filters, unread } = filtersIn(parameters, choices, REPORT_PARAMETERS);
			const problems = unread.map((message) => ({ code: 'wrong-value' as const, message }));
			return { filters, problems };
		}
	};
}
