import { randomUUID } from 'node:crypto';
import type { Case } from '../../src/lib/domain/case/case';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import type { Scope } from '../../src/lib/server/scope';
import { exampleCase } from '../support/example-case';
import { ownerOf } from './fixture';

/** An entry of the log as the owner sees it. */
export interface LoggedRow {
	id: number;
	at: string;
	actor: string;
	actor_id: string;
	address: string | null;
	kommun: string | null;
	committee: string | null;
	event: string;
	case_id: string | null;
	case_ids: string[] | null;
	details: Record<string, unknown>;
}

/** The number of the latest entry, to look for what comes after it. */
export async function latestEntry(database: Database): Promise<number> {
	const owner = await ownerOf(database);
	const [row] = await owner<
		{ id: number }[]
	>`select coalesce(max(id), 0)::int as id from log_entry`;
	return row?.id ?? 0;
}

/** What `work` left in the log, in order. */
export async function loggedBy(
	database: Database,
	work: () => Promise<unknown>
): Promise<LoggedRow[]> {
	const before = await latestEntry(database);
	await work();
	const owner = await ownerOf(database);
	return owner<LoggedRow[]>`
		select id::int, at, actor, actor_id, address, kommun, committee, event, case_id, case_ids, details
		from log_entry where id > ${before} order by id`;
}

/** Saves a case of the example, new or changed; gives its id. */
export async function saveExample(
	database: Database,
	scope: Scope,
	number: string,
	{ id = randomUUID(), baseVersion = 0, ...changes }: ExampleChange = {}
): Promise<string> {
	const change = { id, baseVersion, record: exampleCase({ number, ...changes }) };
	const how = {
		source: 'form',
		at: new Date('2020-01-15T09:00:00Z'),
		today: '2020-01-15'
	} as const;
	const outcome = await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
	if (!outcome.ok) throw new Error(`${number} was not saved`);
	return id;
}

type ExampleChange = Partial<Case> & { id?: string; baseVersion?: number };
