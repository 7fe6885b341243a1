import { addMonths, monthsBetween, type Month } from '../calendar/month';

/** Months of a page's control charts: so many that limits rest on them, and no older than people remember. */
const CHART_MONTHS = 36;

/** The months of a control chart that ends with a month. */
export function chartMonths(last: Month): Month[] {
	return monthsBetween(addMonths(last, 1 - CHART_MONTHS), last);
}
