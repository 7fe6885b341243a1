import type { Sql } from 'postgres';
import { freshDatabase, ownerOf } from '../fixture';
import type { Database } from '../../../src/lib/server/database/open';
import { tryAs, type ActorName, type Attempt } from './actors';
import { accessTables } from './access-tables';
import { actionTables } from './action-tables';
import { caseTables, importTables, reviewTables, savedTables } from './case-tables';
import type { Row, TableExpectation } from './expectation';
import { benefitTables } from './benefit-tables';
import { meetingTables } from './meeting-tables';
import { settingsTables } from './settings-tables';
import { shareTables } from './share-tables';

/** Every table that is expected to be there, in an order in which their rows can be written. */
export const TABLES: Readonly<Record<string, TableExpectation>> = {
	...settingsTables,
	...caseTables,
	...importTables,
	...reviewTables,
	...savedTables,
	...accessTables,
	...actionTables,
	...meetingTables,
	...benefitTables,
	...shareTables
};

/**
 * Tables that belong to one role alone, whatever is said of the actor: what each role may at all.
 * Their rows are tried in sign-in*.test.ts and log-privileges.test.ts.
 */
export const ONE_ROLES_TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	...Object.fromEntries(
		[
			...['app_user', 'user_role', 'user_committee', 'user_session', 'user_account'],
			...['sign_in_verification', 'user_totp', 'one_time_link', 'sign_in_rate']
		].map((name) => [name, { svu_signin: 'DELETE, INSERT, SELECT, UPDATE' }])
	),
	sign_in_secret: { svu_signin: 'INSERT, SELECT' },
	log_entry: { svu_app: 'INSERT', svu_log: 'INSERT, SELECT', svu_signin: 'INSERT' },
	log_chain: { svu_log: 'SELECT, UPDATE' },
	log_seal: { svu_log: 'INSERT, SELECT' },
	log_review: { svu_log: 'INSERT, SELECT' },
	log_review_mark: { svu_log: 'INSERT, SELECT' }
};

/** An installation with one row in every place that a table has rows in, and no others. */
export async function seededDatabase(): Promise<Database> {
	const database = await freshDatabase();
	const owner = await ownerOf(database);
	await owner`truncate ${owner(Object.keys(TABLES))} cascade`;
	for (const [name, table] of Object.entries(TABLES)) {
		for (const place of table.places) await insert(owner, name, table.row(place, 'seeded'));
	}
	return database;
}

/** Adds those rows to an installation that has others, where they can stand beside them. */
export async function addSeededRows(owner: Sql): Promise<void> {
	await owner.begin(async (tx) => {
		// Neither triggers nor references have a say: some of what they would look for is another's here.
		await tx`set local session_replication_role = replica`;
		for (const [name, table] of Object.entries(TABLES)) {
			for (const place of table.places) await insert(tx, name, table.row(place, 'seeded'), true);
		}
	});
}

/** What an actor reaches in a table, by the rows' names. */
interface Reached {
	/** The rows that a select without any filter gives. */
	reads: string[];
	/** The seeded rows beside which another one is accepted. */
	adds: string[];
	/** The rows that an update or delete without any filter reaches. */
	changes: Touched;
	removes: Touched;
}

interface Touched {
	names: string[];
	/** How many it reaches that does not give the rows back: then no policy for reading has a say. */
	blind: number;
}

/** Tries all of it, one after the other in a transaction; nothing is left of any. */
export function reached(database: Database, actor: ActorName, name: string): Promise<Reached> {
	const { change, shown = '*' } = expectationOf(name);
	return tryAs(database, actor, async (tx) => ({
		reads: await orNone(tx, async (part) =>
			namesOf(name, await part.unsafe<Row[]>(`select ${shown} from ${name}`))
		),
		changes: await touched(tx, name, `update "${name}" set ${change}`),
		removes: await touched(tx, name, `delete from "${name}"`),
		adds: await added(tx, name)
	}));
}

async function added(tx: Attempt, name: string): Promise<string[]> {
	const table = expectationOf(name);
	const accepted = [];
	for (const place of table.places) {
		const wanted = table.name(table.row(place, 'seeded'));
		const found = await orNone(tx, async (part) => {
			await insert(part, name, table.row(place, 'added'));
			return [wanted];
		}).catch((error: unknown) => {
			if ((error as { code?: string }).code === UNIQUE_VIOLATION) return [wanted];
			throw error;
		});
		accepted.push(...found);
	}
	return accepted.sort();
}

async function touched(tx: Attempt, name: string, statement: string): Promise<Touched> {
	const { shown = '*' } = expectationOf(name);
	const names = await orNone(tx, async (part) =>
		namesOf(name, await part.unsafe<Row[]>(`${statement} returning ${shown}`))
	);
	const blind = await orNone(tx, async (part) =>
		Array<string>((await part.unsafe(statement)).count).fill(name)
	);
	return { names, blind: blind.length };
}

/** Whether every seeded row of the actor can be moved to another kommun or committee. */
export async function canMove(
	database: Database,
	actor: ActorName,
	name: string,
	to: Row
): Promise<boolean> {
	return tryAs(database, actor, async (tx) => {
		const moved = await orNone(tx, async (part) => {
			const columns = Object.keys(to).map((column, at) => `${column} = $${at + 1}`);
			const values = Object.values(to) as string[];
			const { count } = await part.unsafe(`update ${name} set ${columns.join(', ')}`, values);
			return count > 0 ? [name] : [];
		});
		return moved.length > 0;
	});
}

function expectationOf(name: string): TableExpectation {
	const table = TABLES[name];
	if (!table) throw new Error(`Nothing is expected of the table ${name}`);
	return table;
}

function namesOf(name: string, rows: readonly Row[]): string[] {
	return rows.map(expectationOf(name).name).sort();
}

async function insert(
	sql: { unsafe: (text: string, values: string[]) => PromiseLike<unknown> },
	name: string,
	row: Row,
	unlessThere = false
): Promise<void> {
	const columns = Object.keys(row)
		.map((column) => `"${column}"`)
		.join(', ');
	await sql.unsafe(
		`insert into ${name} (${columns})
		select ${columns} from jsonb_populate_record(null::${name}, $1::text::jsonb)
		${unlessThere ? 'on conflict do nothing' : ''}`,
		[JSON.stringify(row)]
	);
}

/**
 * What the database refuses reaches no row; every other error is a fault of the test. What is not
 * refused is taken back too, so that the next statement finds all rows.
 */
async function orNone(tx: Attempt, work: (part: Attempt) => Promise<string[]>): Promise<string[]> {
	let found: string[] = [];
	try {
		await tx.savepoint(async (part) => {
			found = await work(part);
			throw new TakenBack();
		});
	} catch (error) {
		if (error instanceof TakenBack) return found;
		if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return [];
		throw error;
	}
	return found;
}

class TakenBack extends Error {}

const INSUFFICIENT_PRIVILEGE = '42501';
/** The policies let a row through that is there already. */
const UNIQUE_VIOLATION = '23505';
