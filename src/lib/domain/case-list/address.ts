import { CASES_EDITING_PATH, CASES_FILE_PATH, CASES_PATH } from '../address/paths';
import { strayWords } from '../address/strays';
import { isLocalDate, type LocalDate } from '../calendar/moment';
import { isMonth } from '../calendar/month';
import { CARE_FORMS, SEXES } from '../case/case';
import { describeCheck, type ChosenCheck } from '../data-quality/listed-check';
import { AGE_BANDS, DIMENSION_NAMES, FILTER_ORDER, type Dimension } from '../facts/dimension';
import { printable } from '../format/printable';

export const CASE_STATUSES = ['alla', 'öppna', 'väntar', 'utskrivna'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What the list can be sorted by: our name → the address's. */
const SORTS = {
	number: 'nummer',
	ward: 'avdelning',
	admitted: 'inskriven',
	ready: 'klar',
	discharged: 'utskriven',
	days: 'dygn',
	updated: 'ändrad'
} as const;
export type CaseSort = keyof typeof SORTS;

/** How the list is shown: to be read, or edited in place, a check's own fields or the usual ones. */
export type ListEditing = 'no' | 'own' | 'usual';

/** The case list as its address says it: which cases, in which order, which page. */
export interface CaseListAddress {
	/** The start of a case number, or of its serial part without zeros. */
	search: string;
	groups: Partial<Record<Dimension, string>>;
	status: CaseStatus;
	/** Only the cases that a check of Registervård has found; null for all. */
	check: ChosenCheck | null;
	editing: ListEditing;
	/** Admitted from and to, both included; empty does not limit. */
	from: LocalDate;
	to: LocalDate;
	sort: CaseSort;
	descending: boolean;
	/** From 1. */
	page: number;
}

const LAST_PAGE = 1_000_000;
const START: CaseListAddress = {
	search: '',
	groups: {},
	status: 'alla',
	check: null,
	editing: 'no',
	from: '',
	to: '',
	sort: 'admitted',
	descending: true,
	page: 1
};

/** What of an address says which list it is. */
type ListUrl = Pick<URL, 'searchParams' | 'pathname'>;

/** What can be chosen, of what is not free. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
	status: CASE_STATUSES,
	sortera: Object.values(SORTS),
	ordning: ['fallande', 'stigande'],
	falt: ['alla'],
	[DIMENSION_NAMES.sex.parameter]: SEXES,
	[DIMENSION_NAMES.age.parameter]: AGE_BANDS,
	[DIMENSION_NAMES.careForm.parameter]: CARE_FORMS
};
const NAMES = ['sok', 'brist', 'manad', 'fran', 'till', 'sida'];
const GROUP_NAMES = FILTER_ORDER.map((dimension) => DIMENSION_NAMES[dimension].parameter);
const ALL_NAMES = new Set([...NAMES, ...Object.keys(VALUES), ...GROUP_NAMES]);

/** Reads the list's address; what cannot be listed is told of in `unread`. */
export function readCaseListAddress(
	{ searchParams: parameters, pathname }: ListUrl,
	unread: string[] = []
): CaseListAddress {
	unread.push(...strayWords(parameters, [...ALL_NAMES]), ...misread(parameters));
	const text = (name: string) => (parameters.get(name) ?? '').trim();
	const date = (name: string) => (isLocalDate(text(name)) ? text(name) : '');
	const groups: CaseListAddress['groups'] = {};
	for (const dimension of FILTER_ORDER) {
		const group = text(DIMENSION_NAMES[dimension].parameter);
		if (group !== '') groups[dimension] = group;
	}
	const sort = entries(SORTS).find(([, name]) => name === text('sortera'))?.[0] ?? START.sort;
	const page = Number(text('sida'));
	return {
		search: text('sok').slice(0, 100),
		groups,
		status: CASE_STATUSES.find((status) => status === text('status')) ?? START.status,
		check: readCheck(text('brist'), text('manad')),
		editing: pathname !== CASES_EDITING_PATH ? 'no' : text('falt') === 'alla' ? 'usual' : 'own',
		from: date('fran'),
		to: date('till'),
		sort,
		descending: text('ordning') === '' ? startsDescending(sort) : text('ordning') === 'fallande',
		page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1
	};
}

/** The address of a list; what is as it starts is left out. */
export function caseListHref(address: Partial<CaseListAddress> = {}): string {
	const wanted = { ...START, ...address };
	const parameters = new URLSearchParams();
	const set = (name: string, value: string, start = '') => {
		if (value !== start) parameters.set(name, value);
	};
	set('sok', wanted.search);
	for (const dimension of FILTER_ORDER) {
		set(DIMENSION_NAMES[dimension].parameter, wanted.groups[dimension] ?? '');
	}
	set('status', wanted.status, START.status);
	set('brist', wanted.check?.code ?? '');
	set('manad', wanted.check?.month ?? '');
	set('falt', wanted.editing === 'usual' ? 'alla' : '');
	set('fran', wanted.from);
	set('till', wanted.to);
	set('sortera', SORTS[wanted.sort], SORTS[START.sort]);
	if (wanted.descending !== startsDescending(wanted.sort)) {
		set('ordning', wanted.descending ? 'fallande' : 'stigande');
	}
	set('sida', String(wanted.page), '1');
	const query = parameters.toString();
	const path = wanted.editing === 'no' ? CASES_PATH : CASES_EDITING_PATH;
	return query === '' ? path : `${path}?${query}`;
}

/** The address of the file of cases that the list shows, all its pages. */
export function caseFileHref(address: CaseListAddress): string {
	const list = caseListHref({ ...address, editing: 'no', page: 1 });
	return CASES_FILE_PATH + list.slice(CASES_PATH.length);
}

/** The address that sorts the list by `sort`: the other way round when it already is. */
export function sortedHref(address: CaseListAddress, sort: CaseSort): string {
	const descending = address.sort === sort ? !address.descending : startsDescending(sort);
	return caseListHref({ ...address, sort, descending, page: 1 });
}

/** Whether anything limits which cases are listed. */
export function isFiltered(address: CaseListAddress): boolean {
	const { search, groups, status, check, from, to } = address;
	const limited =
		[search, from, to].some((text) => text !== '') || check !== null || status !== START.status;
	return limited || Object.keys(groups).length > 0;
}

/** What the list's own form must send along, so that filtering keeps the order and the check. */
export function keptParameters({
	sort,
	descending,
	check,
	editing
}: CaseListAddress): [name: string, value: string][] {
	const href = caseListHref({ sort, descending, check, editing });
	return [...new URLSearchParams(href.split('?')[1])];
}

/** Times and numbers of days start with the latest and longest, names and numbers with the first. */
function startsDescending(sort: CaseSort): boolean {
	return sort !== 'ward' && sort !== 'number';
}

/** What stands in the address without being anything that can be chosen there. */
function misread(parameters: URLSearchParams): string[] {
	const wrong = (name: string): boolean => {
		const text = (parameters.get(name) ?? '').trim();
		if (text === '') return false;
		if (name === 'fran' || name === 'till') return !isLocalDate(text);
		if (name === 'manad') return !isMonth(text) || !parameters.get('brist');
		if (name === 'brist') return !isListed(text, (parameters.get('manad') ?? '').trim());
		return VALUES[name]?.includes(text) === false;
	};
	return [...ALL_NAMES]
		.filter(wrong)
		.map((name) => `”${printable(parameters.get(name) ?? '')}” går inte att välja för ”${name}”.`);
}

function isListed(code: string, month: string): boolean {
	const check = readCheck(code, month);
	return check !== null && describeCheck(check) !== null;
}

function readCheck(code: string, month: string): ChosenCheck | null {
	return code === '' ? null : { code, ...(isMonth(month) && { month }) };
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
	return Object.entries(record) as [Key, Value][];
}
