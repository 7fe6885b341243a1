import type { Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { formatCount } from '../format/number';
import { containsPersonnummer } from '../personnummer/personnummer';
import { withoutInvisible } from '../text/as-seen';
import { UNSEEN } from '../text/unseen';

/** Which way an external series is better. */
export const SERIES_DIRECTIONS = {
	neutral: 'Varken eller',
	lower: 'Lägre är bättre',
	higher: 'Högre är bättre'
} as const;
export type SeriesDirection = keyof typeof SERIES_DIRECTIONS;

/** An external series: one number a month, typed in or imported. */
export interface ExternalSeries {
	name: string;
	unit: string;
	direction: SeriesDirection;
	values: ReadonlyMap<Month, number>;
}

/** The name of a month's field in the form of a year. */
export function monthField(month: Month): string {
	return `value-${month}`;
}

/** Longest name of a series, in characters. */
const SERIES_NAME_MAX = 150;

/** A series' name as it is kept, from a form and from a file alike: composed, single spaces. */
export function tidySeriesName(typed: string): string {
	return withoutInvisible(typed).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Why a tidied name is no name of a series, in plain Swedish; null when it is one. */
export function seriesNameProblem(name: string): string | null {
	if (name === '') return 'Skriv seriens namn.';
	if (name.length > SERIES_NAME_MAX || UNSEEN.test(name)) {
		return `Seriens namn får vara högst ${SERIES_NAME_MAX} tecken på en rad.`;
	}
	if (containsPersonnummer(name)) return 'Namnet innehåller ett personnummer. Ta bort det.';
	return null;
}

/** Whether a series is shown among the current ones on a day. */
export function isCurrentSeries(
	{ validTo }: { validTo: LocalDate | null },
	today: LocalDate
): boolean {
	return validTo === null || validTo >= today;
}

/** Why an external series can only be ended: what hangs on it; null when nothing does. */
export function seriesHindrance({
	values,
	targets
}: {
	values: number;
	targets: number;
}): string | null {
	if (values === 0 && targets === 0) return null;
	const what =
		values > 0
			? formatCount(values, 'månadsvärde', 'månadsvärden')
			: formatCount(targets, 'målvärde', 'målvärden');
	return `Serien har ${what}. Den kan avslutas men inte tas bort.`;
}

/** What is said of every external series where measures have their definition. */
export const EXTERNAL_SERIES = 'Extern serie: ett värde per månad, inmatat eller importerat.';

/** Values are shown as they are written: with a decimal where any of them has one. */
export function seriesDecimals(values: ReadonlyMap<Month, number>): 0 | 1 {
	return [...values.values()].every((value) => Number.isInteger(value)) ? 0 : 1;
}
