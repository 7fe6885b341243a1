import {
	CASES_EDITING_PATH,
	CASES_FILE_PATH,
	CASES_PATH,
	CASES_WORKBOOK_PATH
} from '../address/paths';
import type { ChosenCheck } from '../data-quality/listed-check';
import { DIMENSION_NAMES, FILTER_ORDER, type Dimension } from '../facts/dimension';
import { countedParameters, type CountedFigure } from './counted';

export const CASE_STATUSES = ['alla', 'öppna', 'väntar', 'utskrivna', 'makulerade'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What the list can be sorted by: our name → the address's. */
export const SORTS = {
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

/** The dates that limit the list, both ends included: our name → the address's. */
export const DATE_FILTERS = {
	from: 'fran',
	to: 'till',
	readyFrom: 'klarfran',
	readyTo: 'klartill',
	dischargedFrom: 'utfran',
	dischargedTo: 'uttill',
	updatedFrom: 'andrad'
} as const;
export type DateFilter = keyof typeof DATE_FILTERS;

/**
 * The case list as its address says it: which cases, in which order, which page. Its dates stand as
 * they were typed (`filter-dates.ts` reads them); empty ones do not limit.
 */
export interface CaseListAddress extends Record<DateFilter, string> {
	/** A case number or any part of it, as it is printed. */
	search: string;
	/** A deficiency that the cases have, or `alla`, `slutenvard`, `primarvard` for any; see `marks.ts`. */
	deficiency: string;
	/** Who follows the case: somebody's id, `jag` for the reader, `ingen` for nobody. */
	responsible: string;
	/** A delay reason that they have, main or contributing. */
	reason: string;
	groups: Partial<Record<Dimension, string>>;
	status: CaseStatus;
	/** Only the cases that a check of Registervård has found; null for all. */
	check: ChosenCheck | null;
	/** Only the cases that were counted in a figure. */
	counted: CountedFigure | null;
	editing: ListEditing;
	sort: CaseSort;
	descending: boolean;
	/** From 1; what it is called, where the list begins after or ends before a case. */
	page: number;
	/** The place of the last case of the page before, or of the first of the one after. */
	after: string;
	before: string;
}

/** The list from its beginning. */
export const FIRST_PAGE = { page: 1, after: '', before: '' } as const;

/** Whom the filter of who follows a case may mean besides somebody's id. */
export const RESPONSIBLE = { self: 'jag', nobody: 'ingen' } as const;

/** What is as here stands in no address. */
export const START: CaseListAddress = {
	search: '',
	groups: {},
	status: 'alla',
	check: null,
	counted: null,
	editing: 'no',
	from: '',
	to: '',
	readyFrom: '',
	readyTo: '',
	dischargedFrom: '',
	dischargedTo: '',
	updatedFrom: '',
	deficiency: '',
	reason: '',
	responsible: '',
	sort: 'admitted',
	descending: true,
	page: 1,
	after: '',
	before: ''
};
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
	for (const [name, value] of countedParameters(wanted.counted)) set(name, value);
	set('manad', wanted.check?.month ?? '');
	set('falt', wanted.editing === 'usual' ? 'alla' : '');
	set('informationsbrist', wanted.deficiency);
	set('orsak', wanted.reason);
	set('ansvarig', wanted.responsible);
	for (const [filter, name] of entries(DATE_FILTERS)) set(name, wanted[filter]);
	set('sortera', SORTS[wanted.sort], SORTS[START.sort]);
	if (wanted.descending !== startsDescending(wanted.sort)) {
		set('ordning', wanted.descending ? 'fallande' : 'stigande');
	}
	set('sida', String(wanted.page), '1');
	set('efter', wanted.after);
	set('fore', wanted.before);
	const query = parameters.toString();
	const path = wanted.editing === 'no' ? CASES_PATH : CASES_EDITING_PATH;
	return query === '' ? path : `${path}?${query}`;
}

/** The cases at the ends of the page that is shown, by their places. */
interface PageEnds {
	first: string;
	last: string;
}

/**
 * The address of the page before or after: it goes on from the case at the end of the one that is
 * shown, so that what is saved meanwhile moves nothing.
 */
export function pageHref(
	address: CaseListAddress,
	page: number,
	{ first, last }: PageEnds
): string {
	const place = page > address.page ? { after: last } : { before: first };
	return caseListHref({ ...address, ...FIRST_PAGE, ...(page > 1 && { page, ...place }) });
}

/** What a file of the list's cases is, and what it has of each. */
export interface CaseFile {
	format: 'csv' | 'xlsx';
	/** All there is of each case, beside the columns that are read in again. */
	complete: boolean;
}

/** The address of a file of the cases that the list shows, all its pages. */
export function caseFileHref(address: CaseListAddress, { format, complete }: CaseFile): string {
	const [, query] = caseListHref({ ...address, ...FIRST_PAGE, editing: 'no' }).split('?');
	const parameters = [query, complete && 'innehall=allt'].filter(Boolean).join('&');
	const path = format === 'csv' ? CASES_FILE_PATH : CASES_WORKBOOK_PATH;
	return parameters === '' ? path : `${path}?${parameters}`;
}

/** The address that sorts the list by `sort`: the other way round when it already is. */
export function sortedHref(address: CaseListAddress, sort: CaseSort): string {
	const descending = address.sort === sort ? !address.descending : startsDescending(sort);
	return caseListHref({ ...address, ...FIRST_PAGE, sort, descending });
}

/** Whether anything limits which cases are listed. */
export function isFiltered(address: CaseListAddress): boolean {
	const { groups, status, check, counted, search } = address;
	const dates = address.from !== '' || address.to !== '';
	const limited = dates || search !== '' || (check ?? counted) !== null || status !== START.status;
	return limited || Object.keys(groups).length > 0 || hasMoreFilters(address);
}

/** Whether any of the filters that are seldom used limits the list. */
export function hasMoreFilters(address: CaseListAddress): boolean {
	const { deficiency, reason, responsible, readyFrom, readyTo } = address;
	const dates = [readyFrom, readyTo, address.dischargedFrom, address.dischargedTo];
	const texts = [deficiency, reason, responsible, ...dates, address.updatedFrom];
	return texts.some((text) => text !== '');
}

/** What the list's own form must send along, so that filtering keeps the order and the check. */
export function keptParameters({
	sort,
	descending,
	check,
	counted,
	editing
}: CaseListAddress): [name: string, value: string][] {
	const href = caseListHref({ sort, descending, check, counted, editing });
	return [...new URLSearchParams(href.split('?')[1])];
}

/** Times and numbers of days start with the latest and longest, names and numbers with the first. */
export function startsDescending(sort: CaseSort): boolean {
	return sort !== 'ward' && sort !== 'number';
}

/** The entries of a record, its keys as the type has them. */
export function entries<Key extends string, Value>(
	record: Readonly<Record<Key, Value>>
): [Key, Value][] {
	return Object.entries(record) as [Key, Value][];
}
