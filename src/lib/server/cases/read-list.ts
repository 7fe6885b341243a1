import { and, eq, gte, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { addDays } from '../../domain/calendar/moment';
import { numbersSought } from '../../domain/case/typed-number';
import { RESPONSIBLE, type CaseSort, type CaseStatus } from '../../domain/case-list/address';
import type { CountedFigure } from '../../domain/case-list/counted';
import { marksWanted } from '../../domain/case-list/marks';
import { CHANGED_AFTER_REVIEW, type ChosenCheck } from '../../domain/data-quality/listed-check';
import type { Dimension } from '../../domain/facts/dimension';
import type { Scope } from '../scope';
import { checkCondition } from '../data-quality/check-condition';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import { loggedFilter } from '../../domain/log/logged-filter';
import { record } from '../log/record';
import { inScope } from './read-case';
import { MAX_COUNTED } from './max-counted';
import { groupCondition } from './group-condition';
import { loadCountedIn, loadMarked, type NamedCases } from './read-named';
import { LIST_COLUMNS, type CaseListRow } from './shown-row';
import { numberCondition } from './number-condition';
import { countUpTo, loadPlaces } from './read-list-places';

/** Which cases; empty fields do not limit. */
export interface CaseSelection {
	/** A case number or any part of it, as it is printed: `2019-007`, `42`, `ÄN 2019-00042`. */
	search?: string;
	/** Groups as in the charts: list codes, or `okänd`. */
	groups: Partial<Record<Dimension, string>>;
	status: CaseStatus;
	/** Only those that a check has found. */
	check?: ChosenCheck | null;
	/** Only those that were counted in a figure. */
	counted?: CountedFigure | null;
	/** Dates: admitted, ready and discharged from and to, both included, and changed since. */
	from?: string;
	to?: string;
	readyFrom?: string;
	readyTo?: string;
	dischargedFrom?: string;
	dischargedTo?: string;
	updatedFrom?: string;
	/** A deficiency and a delay reason that they have; see domain/case-list/marks.ts. */
	deficiency?: string;
	reason?: string;
	/** Who follows the case: an id, or a word of {@link RESPONSIBLE}. */
	responsible?: string;
}

/** Which cases to list, and which page of them. */
export interface CaseQuery extends CaseSelection {
	sort: CaseSort;
	descending: boolean;
	/** From 1. */
	page: number;
	pageSize: number;
	/** The place of the case that the page comes after, or before: it stays when others are saved. */
	after?: string;
	before?: string;
}

/** A row with its place in the order of the list. */
export type PlacedRow = CaseListRow & { place: string };

/**
 * One page of the scope's cases, and how many match in all, at most {@link MAX_COUNTED}. The log
 * tells what was looked for and which cases were shown.
 */
export async function listCases(
	tx: Transaction,
	scope: Scope,
	query: CaseQuery
): Promise<{ rows: PlacedRow[]; total: number }> {
	const { where, known, few } = await loadCaseCondition(tx, scope, query);
	const total = known ?? (await countUpTo(tx, where, MAX_COUNTED));
	const places =
		total === 0
			? []
			: await loadPlaces(tx, scope, { where, few: few || total < MAX_COUNTED, query });
	const found = await lookUpRows(tx, scope, places);
	const rows = places.flatMap(({ id, place }) => {
		const row = found.get(id);
		return row ? [{ ...row, place }] : [];
	});
	await record(tx, scope, {
		event: query.search ? 'case-search' : 'case-list-read',
		caseIds: rows.map(({ id }) => id),
		details: { filter: loggedFilter(selectionTexts(query)), page: query.page, total }
	});
	return { rows, total };
}

async function lookUpRows(
	tx: Transaction,
	scope: Scope,
	places: readonly { id: string }[]
): Promise<Map<string, CaseListRow>> {
	if (places.length === 0) return new Map();
	const ids = places.map(({ id }) => id);
	const rows = await tx
		.select(LIST_COLUMNS)
		.from(cases)
		.where(and(inScope(scope), inArray(cases.id, ids)));
	return new Map(rows.map((row) => [row.id, row]));
}

/** A selection as texts by name, for the log. */
export function selectionTexts({ groups, ...rest }: CaseSelection) {
	const { search, status, check, counted, from, to, deficiency, reason } = rest;
	const { responsible, readyFrom, readyTo, dischargedFrom, dischargedTo, updatedFrom } = rest;
	return {
		...groups,
		...{ search, from, to, readyFrom, readyTo, dischargedFrom, dischargedTo, updatedFrom },
		...{ deficiency, reason, responsible, check: check?.code },
		...{
			measure: counted?.measure,
			group: counted?.group,
			months: counted ? String(counted.months) : undefined
		},
		month: check?.month ?? counted?.month,
		status: status === 'alla' ? undefined : status
	};
}

/** The condition of a case query, scope included, and how many there are where that is known already. */
interface CaseCondition {
	where: SQL | undefined;
	known: number | null;
	/** They can be sorted whole, however many are counted. */
	few: boolean;
}

/** The condition of a case query; the list and its export share it. */
export async function loadCaseCondition(
	tx: Transaction,
	scope: Scope,
	query: CaseSelection
): Promise<CaseCondition> {
	const annulled = annulledAsAsked(query);
	const named: NamedCases[] = [];
	for (const wanted of marksWanted(query)) named.push(await loadMarked(tx, wanted, annulled));
	if (query.counted) {
		named.push(await loadCountedIn(tx, scope, query.counted, await loadLists(tx, scope)));
	}
	const limits = await loadLimits(tx, scope, query);
	const [only] = named;
	return {
		where: and(
			inScope(scope),
			annulled === undefined ? undefined : eq(cases.annulled, annulled),
			limits,
			...named.map(({ condition }) => condition)
		),
		few: named.some(({ few }) => few),
		known: only && named.length === 1 && !limits && !annulled ? only.count : null
	};
}

async function loadLimits(
	tx: Transaction,
	scope: Scope,
	query: CaseSelection
): Promise<SQL | undefined> {
	const committees = await committeesOf(tx, scope);
	return and(
		query.search ? numberCondition(scope, numbersSought(query.search, committees)) : undefined,
		groupCondition(query.groups),
		query.check ? checkCondition(scope, query.check) : undefined,
		query.status === 'öppna' ? isNull(cases.discharged) : undefined,
		query.status === 'väntar' ? eq(cases.waiting, true) : undefined,
		query.status === 'utskrivna' ? isNotNull(cases.discharged) : undefined,
		inSpan(cases.admitted, query.from, query.to),
		inSpan(cases.ready, query.readyFrom, query.readyTo),
		inSpan(cases.discharged, query.dischargedFrom, query.dischargedTo),
		query.updatedFrom
			? gte(cases.updatedAt, sql`(${query.updatedFrom}::timestamp at time zone 'Europe/Stockholm')`)
			: undefined,
		query.responsible ? isFollowedBy(scope, query.responsible) : undefined,
		inSpan(cases.admitted, '', earliest(query.readyTo, query.dischargedTo))
	);
}

/** Cases registered by mistake are found by their filter, and among what changed after a review. */
function annulledAsAsked({ status, check }: CaseSelection): boolean | undefined {
	if (status === 'alla' && check?.code === CHANGED_AFTER_REVIEW.code) return undefined;
	return status === 'makulerade';
}

/**
 * Nobody is ready or discharged before being admitted: who is looked for by an old day is not looked for
 * among all who were admitted after it.
 */
function earliest(...days: (string | undefined)[]): string {
	return days.filter(Boolean).sort()[0] ?? '';
}

/** Days from and to, both included; a moment with a time of day sorts after its date. */
function inSpan(column: AnyPgColumn, from = '', to = ''): SQL | undefined {
	return and(
		from === '' ? undefined : gte(column, from),
		to === '' ? undefined : lt(column, addDays(to, 1))
	);
}

function isFollowedBy({ actorId }: Scope, who: string): SQL {
	if (who === RESPONSIBLE.nobody) return isNull(cases.responsible);
	return eq(cases.responsible, who === RESPONSIBLE.self ? actorId : who);
}
