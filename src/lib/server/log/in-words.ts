import { sql } from 'drizzle-orm';
import {
	entryLines,
	idsIn,
	settingDifferences,
	subjectIn,
	type EntryLine,
	type IdNames,
	type SettingDifference
} from '../../domain/log/entry-words';
import type { LogEvent } from '../../domain/log/log-event';
import { stockholmMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { caseNumbersOf } from './read-case-numbers';
import type { EntryRow } from './read-entries';

/** An entry as pages and files show it: in words, with names for ids. */
export interface EntryInWords {
	id: number;
	/** On the clock in Stockholm. */
	at: string;
	actor: string;
	/** Whose account it was, so that people of one name are told apart. */
	account: string;
	address: string | null;
	committee: string | null;
	event: LogEvent;
	/** The one case, to be opened by who may read it. */
	caseId: string | null;
	/** Its number. */
	caseName: string | null;
	/** How many cases were shown or left, where there may be many. */
	cases: number | null;
	/** What it is about besides a case, in a word or two. */
	subject: string;
	lines: EntryLine[];
	/** What a setting was and became. */
	differences: SettingDifference[];
	/** Place in the chain; null while it waits to be sealed. */
	position: number | null;
}

/** A case that is gone, or that never was one of the kommun's. */
const NO_CASE = 'finns inte i kommunens register';

/** Puts entries in words, in a transaction of `database.log`. */
export async function inWords(
	tx: Transaction,
	scope: Scope,
	rows: readonly EntryRow[]
): Promise<EntryInWords[]> {
	const caseIds = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
	const numbers = await caseNumbersOf(tx, scope, caseIds);
	const names = await namesOf(tx, rows);
	return rows.map(({ at, actorId, details, ...row }) => ({
		...row,
		at: stockholmMoment(at),
		account: accountWords(actorId, names),
		caseName: row.caseId === null ? null : (numbers.get(row.caseId) ?? NO_CASE),
		subject: subjectIn(details, names),
		lines: entryLines(details, names),
		differences: row.event === 'setting-changed' ? settingDifferences(details) : []
	}));
}

const TOKEN = 'token:';

async function namesOf(tx: Transaction, rows: readonly EntryRow[]): Promise<IdNames> {
	const ids = rows.flatMap(({ actorId, details }) => [
		...idsIn({ account: actorId.replace(TOKEN, '') }),
		...idsIn(details)
	]);
	if (ids.length === 0) return new Map();
	const found = await tx.execute<{ id: string; name: string }>(
		sql`select id, name from svu_log_names(${sql.param([...new Set(ids)])}::uuid[])`
	);
	return new Map(found.map(({ id, name }) => [id, name]));
}

/** Actors that are nobody's account. */
const NO_ACCOUNT: Readonly<Record<string, string>> = {
	kommandorad: 'kommandoraden på servern',
	systemet: 'systemet självt',
	okänd: 'inget konto'
};

function accountWords(actorId: string, names: IdNames): string {
	if (Object.hasOwn(NO_ACCOUNT, actorId)) return NO_ACCOUNT[actorId] ?? '';
	const name = names.get(actorId.replace(TOKEN, ''));
	if (actorId.startsWith(TOKEN)) return `API-nyckel: ${name ?? 'finns inte kvar'}`;
	return name ?? 'kontot finns inte kvar';
}
