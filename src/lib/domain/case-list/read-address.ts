import { CASES_EDITING_PATH } from '../address/paths';
import { strayWords } from '../address/strays';
import { isMonth } from '../calendar/month';
import { CARE_FORMS, SEXES } from '../case/case';
import { describeCheck, type ChosenCheck } from '../data-quality/listed-check';
import { AGE_BANDS, DIMENSION_NAMES, FILTER_ORDER } from '../facts/dimension';
import { printable } from '../format/printable';
import {
	CASE_STATUSES,
	DATE_FILTERS,
	entries,
	SORTS,
	START,
	startsDescending,
	type CaseListAddress,
	type CaseSort,
	type DateFilter
} from './address';
import { MOST_MONTHS, type CountedFigure } from './counted';
import { isPlace } from './place';

const LAST_PAGE = 1_000_000;
const LONGEST_TEXT = 100;

/** What of an address says which list it is. */
type ListUrl = Pick<URL, 'searchParams' | 'pathname'>;

/** What can be chosen, of what is not free. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
	status: CASE_STATUSES,
	sortera: Object.values(SORTS),
	ordning: ['fallande', 'stigande'],
	falt: ['alla'],
	/** Of a file of the list's cases: all there is of each. */
	innehall: ['allt'],
	[DIMENSION_NAMES.sex.parameter]: SEXES,
	[DIMENSION_NAMES.age.parameter]: AGE_BANDS,
	[DIMENSION_NAMES.careForm.parameter]: CARE_FORMS
};
const DATE_NAMES: readonly string[] = Object.values(DATE_FILTERS);
const NAMES = [
	'sok',
	'brist',
	'manad',
	'matt',
	'grupp',
	'dela',
	'manader',
	'informationsbrist',
	'orsak',
	'ansvarig',
	'sida',
	'efter',
	'fore'
];
const GROUP_NAMES = FILTER_ORDER.map((dimension) => DIMENSION_NAMES[dimension].parameter);
const ALL_NAMES = new Set([...NAMES, ...DATE_NAMES, ...Object.keys(VALUES), ...GROUP_NAMES]);

/** Reads the list's address; what cannot be listed is told of in `unread`. */
export function readCaseListAddress(
	{ searchParams: parameters, pathname }: ListUrl,
	unread: string[] = []
): CaseListAddress {
	unread.push(...strayWords(parameters, [...ALL_NAMES]), ...misread(parameters));
	const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, LONGEST_TEXT);
	const dates = entries(DATE_FILTERS).map(([filter, name]) => [filter, text(name)] as const);
	const groups: CaseListAddress['groups'] = {};
	for (const dimension of FILTER_ORDER) {
		const group = text(DIMENSION_NAMES[dimension].parameter);
		if (group !== '') groups[dimension] = group;
	}
	const sort = sortIn(parameters);
	const page = Number(text('sida'));
	return {
		search: text('sok'),
		deficiency: text('informationsbrist'),
		reason: text('orsak'),
		responsible: text('ansvarig'),
		groups,
		status: CASE_STATUSES.find((status) => status === text('status')) ?? START.status,
		check: readCheck(text('brist'), text('manad')),
		counted: readCounted(text),
		editing: pathname !== CASES_EDITING_PATH ? 'no' : text('falt') === 'alla' ? 'usual' : 'own',
		...(Object.fromEntries(dates) as Record<DateFilter, string>),
		sort,
		descending: text('ordning') === '' ? startsDescending(sort) : text('ordning') === 'fallande',
		page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
		after: text('efter'),
		before: text('fore')
	};
}

/** What stands in the address without being anything that can be chosen there. */
function misread(parameters: URLSearchParams): string[] {
	const wrong = (name: string): boolean => {
		const text = (parameters.get(name) ?? '').trim();
		if (text === '') return false;
		const figure = Boolean(parameters.get('matt'));
		if (name === 'manad') return !isMonth(text) || figure === Boolean(parameters.get('brist'));
		if (name === 'matt') return !isMonth((parameters.get('manad') ?? '').trim());
		if (name === 'manader') return !figure || monthsIn(text) === null;
		if (name === 'grupp' || name === 'dela') return !figure;
		if (name === 'brist') return !isListed(text, (parameters.get('manad') ?? '').trim());
		if (name === 'efter' || name === 'fore') return !isPlace(text, sortIn(parameters));
		return VALUES[name]?.includes(text) === false;
	};
	return [...ALL_NAMES]
		.filter(wrong)
		.map((name) => `”${printable(parameters.get(name) ?? '')}” går inte att välja för ”${name}”.`);
}

function sortIn(parameters: URLSearchParams): CaseSort {
	const named = (parameters.get('sortera') ?? '').trim();
	return entries(SORTS).find(([, name]) => name === named)?.[0] ?? START.sort;
}

/** The figure whose cases are listed; whether there is such a measure is seen where it is looked up. */
function readCounted(text: (name: string) => string): CountedFigure | null {
	const [measure, month] = [text('matt'), text('manad')];
	if (measure === '' || !isMonth(month)) return null;
	const months = monthsIn(text('manader')) ?? 1;
	return { measure, month, months, group: text('grupp'), grouping: text('dela') };
}

/** Null for what is no number of months, or too many. */
function monthsIn(text: string): number | null {
	const months = /^\d{1,2}$/.test(text) ? Number(text) : 0;
	return months >= 1 && months <= MOST_MONTHS ? months : null;
}

function isListed(code: string, month: string): boolean {
	const check = readCheck(code, month);
	return check !== null && describeCheck(check) !== null;
}

function readCheck(code: string, month: string): ChosenCheck | null {
	return code === '' ? null : { code, ...(isMonth(month) && { month }) };
}
