import { sql, type SQL } from 'drizzle-orm';
import { addDays, type LocalDate } from '../../domain/calendar/moment';
import { eventsNamed, type LogEvent } from '../../domain/log/log-event';
import { anyCasePattern } from '../../domain/text/any-case-pattern';
import { startOfDay } from '../clock';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { caseIdsOf } from './read-case-numbers';

/** Which entries; empty texts do not limit. */
export interface LogSelection {
	/** First and last day in Stockholm, both included. */
	from: string;
	to: string;
	/** A part of a name, or an id. */
	person?: string;
	/** A group of events or one event. */
	event?: string;
	/** A case's number, or its id. */
	caseNumber?: string;
	/** Committee of the one case an entry is about. */
	committee?: string;
}

/** An entry as lists show it. */
export interface EntryRow {
	id: number;
	at: Date;
	actor: string;
	actorId: string;
	address: string | null;
	committee: string | null;
	event: LogEvent;
	caseId: string | null;
	/** How many cases were shown or left, where there may be many. */
	cases: number | null;
	details: Record<string, unknown>;
	/** Place in the chain; null while it waits to be sealed. */
	position: number | null;
}

/** Counting stops here. */
export const MOST_COUNTED = 10_000;

/** Entries of a selection, the latest first. */
export async function entriesOf(
	tx: Transaction,
	condition: SQL,
	{ limit, offset = 0 }: { limit: number; offset?: number }
): Promise<EntryRow[]> {
	return rowsOf(
		tx,
		sql`where ${condition} order by entry.at desc, entry.id desc limit ${limit} offset ${offset}`
	);
}

/** The entries with these numbers, in the order of the log; others than the scope's are left out. */
export function entriesNumbered(tx: Transaction, ids: readonly number[]): Promise<EntryRow[]> {
	const wanted = JSON.stringify(ids);
	return rowsOf(
		tx,
		sql`where entry.id = any(array(
			select jsonb_array_elements_text(${wanted}::text::jsonb)::bigint)) order by entry.id`
	);
}

async function rowsOf(tx: Transaction, which: SQL): Promise<EntryRow[]> {
	type Row = Omit<EntryRow, 'id' | 'at' | 'position'> &
		Record<'id' | 'at', string> & {
			position: string | null;
		} & Record<string, unknown>;
	const rows = await tx.execute<Row>(sql`
		select entry.id::text as id, entry.at, entry.actor, entry.actor_id as "actorId", entry.address,
			entry.committee, entry.event, entry.case_id as "caseId",
			cardinality(entry.case_ids) as cases, entry.details, log_seal.position::text as position
		from log_entry as entry left join log_seal on log_seal.entry_id = entry.id ${which}`);
	return rows.map(({ id, at, position, ...row }) => ({
		...row,
		id: Number(id),
		at: new Date(at),
		position: position === null ? null : Number(position)
	}));
}

/** How many entries a selection holds, at most {@link MOST_COUNTED}. */
export async function countEntries(tx: Transaction, condition: SQL): Promise<number> {
	const [counted] = await tx.execute<{ count: number }>(sql`
		select count(*)::int as count from (
			select 1 from log_entry as entry where ${condition} limit ${MOST_COUNTED}) as counted`);
	return counted?.count ?? 0;
}

/** No log is older than its product, or goes on for longer than its database can tell the time. */
const FIRST_DAY: LocalDate = '1970-01-01';
const LAST_DAY: LocalDate = '2999-12-31';

/** A day as far as there can be entries of it: beyond, neither JavaScript nor PostgreSQL counts on. */
function dayOfLogs(day: LocalDate): LocalDate {
	if (day < FIRST_DAY) return FIRST_DAY;
	return day > LAST_DAY ? LAST_DAY : day;
}

/** The condition of a selection, on `log_entry as entry`. */
export async function selectionCondition(
	tx: Transaction,
	scope: Scope,
	{ from, to, person, event, caseNumber, committee }: LogSelection
): Promise<SQL> {
	const events = event ? eventsNamed(event) : null;
	const conditions = [
		// Attempts to sign in that no account answers to are nobody's, and everybody's.
		sql`(entry.kommun = ${scope.kommun} or entry.kommun is null)`,
		sql`entry.at >= ${startOfDay(dayOfLogs(from)).toISOString()}::timestamptz`,
		sql`entry.at < ${startOfDay(addDays(dayOfLogs(to), 1)).toISOString()}::timestamptz`
	];
	if (person) {
		conditions.push(sql`(entry.actor ~ ${anyCasePattern(person)}
			or entry.actor_id = ${person})`);
	}
	if (events) conditions.push(sql`entry.event = any(${sql.param([...events])})`);
	if (committee) conditions.push(sql`entry.committee = ${committee}`);
	if (caseNumber) {
		const ids = sql.param(await caseIdsOf(tx, scope, caseNumber));
		// Asked of the owner: under row-level security no index over lists of cases is used.
		conditions.push(sql`entry.id = any(array(select svu_entries_about(${ids}::uuid[])))`);
	}
	return sql.join(conditions, sql` and `);
}
