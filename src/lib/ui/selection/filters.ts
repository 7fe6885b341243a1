import type { Dimension } from '../../domain/facts/dimension';

/** What the pages of charts can be filtered by. */
export type FilterName = Exclude<Dimension, 'plan'>;

/** Chosen groups, by dimension: list codes. */
export type ChosenFilters = Partial<Record<FilterName, string>>;

/** Each filter's name in addresses and its label, in the order shown. */
export const FILTERS: Readonly<
	Record<FilterName, { parameter: string; label: string; all: string }>
> = {
	ward: { parameter: 'avdelning', label: 'Avdelning', all: 'Alla' },
	healthCentre: { parameter: 'halsocentral', label: 'Hälsocentral', all: 'Alla' },
	sex: { parameter: 'kon', label: 'Kön', all: 'Alla' },
	age: { parameter: 'alder', label: 'Ålder', all: 'Alla' },
	committee: { parameter: 'namnd', label: 'Nämnd', all: 'Alla' },
	careForm: { parameter: 'vardform', label: 'Vårdform', all: 'Alla' }
};

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** The filters an address asks for, and those of its values that do not exist. */
export function filtersIn(
	parameters: URLSearchParams,
	choices: Readonly<Record<FilterName, readonly { value: string }[]>>
): { filters: ChosenFilters; unknown: string[] } {
	const filters: ChosenFilters = {};
	const unknown: string[] = [];
	for (const name of FILTER_NAMES) {
		const value = parameters.get(FILTERS[name].parameter);
		if (!value) continue;
		if (choices[name].some((choice) => choice.value === value)) filters[name] = value;
		else unknown.push(`${FILTERS[name].label} ”${value}”`);
	}
	return { filters, unknown };
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
		if (value) query.set(FILTERS[name].parameter, value);
	}
	const text = query.toString();
	return text && `?${text}`;
}

/** The chosen filters as fields of a form that carries them along. */
export function chosenPairs(filters: ChosenFilters): { name: string; value: string }[] {
	return FILTER_NAMES.flatMap((name) => {
		const value = filters[name];
		return value ? [{ name: FILTERS[name].parameter, value }] : [];
	});
}
