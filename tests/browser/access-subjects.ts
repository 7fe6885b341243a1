import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { now, today } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { createToken } from '../../src/lib/server/tokens/write-token';
import { madeUser } from '../support/activated-user';
import { exampleCase } from '../support/example-case';
import type { Actor } from './access-actors';
import type { Subject } from './access-matrix';

/** One of everything that an address can name, by kind. */
export type Subjects = Readonly<Record<Subject, string>>;

/** What is made without asking the server. */
type Made = Omit<Subjects, 'import'>;

/** Ids that are well formed and name nothing. */
export const NOTHING: Subjects = {
	...{ case: randomUUID(), import: randomUUID(), target: randomUUID(), agreement: randomUUID() },
	...{ series: randomUUID(), token: randomUUID(), user: randomUUID(), review: randomUUID() },
	...{ meeting: randomUUID(), report: randomUUID() },
	...{ action: randomUUID(), plan: randomUUID(), entry: '999999999', value: 'finns-inte' }
};

let made = 0;

/**
 * Makes one of everything in an actor's kommun and first committee. Rows that pages make from a
 * form are written by the database's owner.
 */
export async function makeSubjects(
	{ database, owner }: { database: Database; owner: Sql },
	{ kommun, committees, roles }: Pick<Actor, 'kommun' | 'committees' | 'roles'>
): Promise<Made> {
	made += 1;
	const scope = await cliScope(database, kommun);
	const committee = committees[0] ?? 'ÄN';
	const published = roles.includes('collaboration');
	const number = `2019-9${String(made).padStart(4, '0')}`;
	const change = {
		id: randomUUID(),
		baseVersion: 0,
		record: exampleCase({ kommun, committee, number })
	};
	const how = { source: 'form', at: now(), today: today() } as const;
	const token = await transaction(database, scope, async (tx) => {
		await saveCases(tx, scope, [change], how);
		const days = {
			name: `nyckel ${made}`,
			role: 'collaboration',
			days: 1,
			committees: []
		} as const;
		return createToken(tx, scope, { ...days, committees: [] });
	});
	if (!token.ok) throw new Error('The key was not made');
	const { id: user } = await madeUser(database, scope);
	const insert = (table: string, row: Record<string, unknown>) => insertRow(owner, table, row);
	const [entry] = await owner<{ id: string }[]>`select max(id)::text as id from log_entry
		where kommun = ${kommun}`;
	const value = `prov-${made}`;
	await owner`insert into list_item (region, list, code, name, position)
		values (${scope.region}, 'ward', ${value}, ${value}, ${100 + made})`;
	return {
		value,
		...{ case: change.id, token: token.value.id, user, entry: entry?.id ?? '' },
		target: await insert('target', {
			...{ kommun, measure: 'days-mean', kind: 'at-most', high: 2, budget: false },
			...{ valid_from: `${1900 + made}-01-01`, valid_to: `${1900 + made}-02-01` }
		}),
		agreement: await insert('agreement', {
			...{ kommun, valid_from: `${1900 + made}-01-01`, valid_to: `${1900 + made}-02-01` },
			...{ free_days: 3, noon_rule: true, model: 'individual', same_day_in_average: false }
		}),
		action: await insert('action', {
			...{ kommun, shared: true, origin_kind: 'own', selection: {}, what: 'prov' },
			...{ owner: 'joint', responsible: '', due: today(), status: 'open' },
			...{ written_by: 'kommun', at: now() }
		}),
		plan: await insert('action_plan', {
			...{ kommun, version: 1, title: 'prov', agreed_on: today() },
			...{ organisations: ['a', 'b'], actions: [], at: now() }
		}),
		series: await insert('series', {
			...{ kommun, name: `serie ${made}`, unit: 'st', direction: 'neutral' },
			...{ position: made, sample: false }
		}),
		meeting: await insert('meeting', {
			...{ kommun, title: `möte ${made}`, held_on: today(), participants: [] },
			...{ status: 'planned', created_at: now() }
		}),
		report: await insert('scheduled_report', {
			...{ kommun, report: 'ground', period: `${1900 + made}-01`, threshold: 5, format: 'xlsx' },
			...{ name: 'prov.xlsx', content: '\\x70', made_at: now(), published },
			committees: published ? [] : [committee]
		}),
		review: await insert('log_review', {
			...{ kommun, at: now(), actor: 'x', actor_id: 'x', population: 0, entry_ids: [] },
			selection: { from: today(), to: today(), event: '', committee: '', size: 1 }
		})
	};
}

async function insertRow(owner: Sql, table: string, row: Record<string, unknown>): Promise<string> {
	const id = randomUUID();
	const whole = { id, ...row };
	const columns = owner(Object.keys(whole));
	await owner`insert into ${owner(table)} (${columns}) select ${columns}
		from jsonb_populate_record(null::${owner(table)}, ${JSON.stringify(whole)}::text::jsonb)`;
	return id;
}
