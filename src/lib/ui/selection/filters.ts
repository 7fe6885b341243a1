import { strayWords } from '../../domain/address/strays';
import type { LocalDate } from '../../domain/calendar/moment';
import { DIMENSION_NAMES, FILTER_ORDER, type Dimension } from '../../domain/facts/dimension';
import { printable } from '../../domain/format/printable';
import { readYear } from '../../domain/period/read-period';

/** What the pages of charts can be filtered by. */
export type FilterName = Exclude<Dimension, 'plan'>;

/** What the figures of a page are about: chosen groups, by dimension; list codes. */
export type ChosenFilters = Partial<Record<FilterName, string>>;

/** The filters, in the order shown. */
export const FILTER_NAMES = FILTER_ORDER.filter((name): name is FilterName => name !== 'plan');

/** Everything but the page's own parameters that an address of figures can have. */
const SELECTION_PARAMETERS = FILTER_NAMES.map((name) => DIMENSION_NAMES[name].parameter);

/**
 * The filters that an address asks for, and in sentences what else it says that the page has no
 * answer to: no figures are shown for it, since they would be others than were asked for.
 * @param own the page's other parameters
 */
export function filtersIn(
	parameters: URLSearchParams,
	choices: Readonly<Record<FilterName, readonly { value: string }[]>>,
	own: readonly string[]
): { filters: ChosenFilters; unread: string[] } {
	const filters: ChosenFilters = {};
	const unread = strayWords(parameters, [...own, ...SELECTION_PARAMETERS]);
	for (const name of FILTER_NAMES) {
		const value = parameters.get(DIMENSION_NAMES[name].parameter);
		if (!value) continue;
		if (choices[name].some((choice) => choice.value === value)) filters[name] = value;
		else unread.push(`${DIMENSION_NAMES[name].label} ”${printable(value)}” finns inte.`);
	}
	return { filters, unread };
}

/** What a page of a year goes by when its address is read. */
interface YearReading {
	/** The year that the page opens with. */
	opening: number;
	/** Years with figures: a series may reach further ahead than can be asked for otherwise. */
	offered: { first: number; last: number } | null;
	today: LocalDate;
	/** Told of a year that cannot be shown. */
	unread: string[];
}

/** The year that an address asks for (`ar`), or the one that the page opens with. */
export function yearIn(
	parameters: URLSearchParams,
	{ opening, offered, today, unread }: YearReading
): number {
	const typed = (parameters.get('ar') ?? '').trim();
	if (typed === '') return opening;
	const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
	if (offered !== null && year >= offered.first && year <= offered.last) return year;
	const { value, problem } = readYear(typed, today);
	if (problem !== null) unread.push(`År ”${printable(typed)}”: ${problem}`);
	return value ?? opening;
}

/** The filters as an address has them, after `others`; empty values are left out. */
export function queryOf(
	others: Readonly<Record<string, string | null | undefined>>,
	filters: ChosenFilters = {}
): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(others)) if (value) query.set(name, value);
	for (const name of FILTER_NAMES) {
		const value = filters[name];
		if (value) query.set(DIMENSION_NAMES[name].parameter, value);
	}
	const text = query.toString();
	return text && `?${text}`;
}

/** The chosen filters as fields of a form that carries them along. */
export function chosenPairs(filters: ChosenFilters): { name: string; value: string }[] {
	return FILTER_NAMES.flatMap((name) => {
		const value = filters[name];
		return value ? [{ name: DIMENSION_NAMES[name].parameter, value }] : [];
	});
}
