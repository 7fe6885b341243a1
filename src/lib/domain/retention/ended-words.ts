import type { Month } from '../calendar/month';
import { formatMonth } from '../format/date';

/** A stretch of months in words, e.g. `januari 2018–december 2019`. */
export function monthsInWords({ first, last }: { first: Month; last: Month }): string {
	return first === last ? formatMonth(first) : `${formatMonth(first)}–${formatMonth(last)}`;
}
