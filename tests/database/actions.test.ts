import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../src/lib/domain/access/role';
import type { NewActionInput } from '../../src/lib/domain/action/action-schema';
import { escalationOf } from '../../src/lib/domain/action/action-state';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import { OPENED, openedText } from '../../src/lib/domain/form/meanwhile';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import {
	loadAction,
	loadActions,
	readAction,
	readActions
} from '../../src/lib/server/actions/read';
import { loadAnnotations } from '../../src/lib/server/annotations/read';
import { shownAction } from '../../src/lib/server/actions/shown';
import {
	addAction,
	changeAction,
	setActionStatus,
	startAction
} from '../../src/lib/server/actions/write';
import { addEntry, decideAction } from '../../src/lib/server/actions/write-entry';
import type { Database } from '../../src/lib/server/database/open';
import { knownMigrations } from '../../src/lib/server/database/program-version';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { meetChanges } from '../../src/lib/server/form/meet-changes';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { freshDatabase, ownerOf } from './fixture';

const NEIGHBOUR = '2482';
let database: Database;
let own: Scope;
let chef: Scope;
let region: Scope;
let neighbour: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2020-02-01');
	database = await freshDatabase();
	const owner = await ownerOf(database);
	await owner`insert into kommun (code, name, region) values (${NEIGHBOUR}, 'Skellefteå', '24')`;
	await owner`insert into kommun (code, name, region) values ('0180', 'Stockholm', '24')`;
	await owner`insert into committee (kommun, code, abbreviation, name, from_age, position)
		values (${NEIGHBOUR}, 'ÄN', 'ÄN', 'Äldrenämnden', 65, 0)`;
	own = await cliScope(database);
	chef = as(['manager'], ['ÄN']);
	region = await cliCollaborationScope(database);
	neighbour = mintScope({
		...chef,
		...{ kommun: NEIGHBOUR, actor: 'Nils', actorId: 'nils', roles: ['manager'] }
	});
});

function as(roles: Role[], committees: string[]): Scope {
	return mintScope({ ...own, actorId: 'kerstin', actor: 'Kerstin', roles, committees });
}

const input = (changes: Partial<NewActionInput> = {}): NewActionInput => ({
	...{ what: 'Ring avdelningen', owner: 'kommun', responsible: 'Enhetschef', due: '2020-03-01' },
	...{ measure: 'days-mean', shared: false, effect: null, studyOn: '2020-09-01', selection: {} },
	origin: { kind: 'signal', month: '2020-01', reference: null },
	...changes
});
const inTx = <Result>(scope: Scope, work: (tx: Transaction, scope: Scope) => Promise<Result>) =>
	transaction(database, scope, (tx) => work(tx, scope));
const given = <Value>(outcome: Outcome<Value>): Value =>
	outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));
const add = async (scope: Scope, changes: Partial<NewActionInput> = {}) =>
	given(await inTx(scope, (tx) => addAction(tx, scope, input(changes))));
const namesFor = async (scope: Scope) =>
	(await inTx(scope, loadActions)).map(({ what }) => what).sort();
const write = (scope: Scope, id: string, kind: 'feedback' | 'escalation' | 'answer') =>
	inTx(scope, (tx) => addEntry(tx, scope, id, { kind, text: `${kind} av ${scope.actor}` }));
const found = async (scope: Scope, id: string) =>
	(await inTx(scope, (tx) => loadAction(tx, scope, id))) ?? expect.fail('No action');

const begun = { startedOn: '2020-01-10', today: '2020-02-01' };

describe('who reads an action', () => {
	it('the kommun’s people those of their committees, samverkan those that are shared, others none', async () => {
		const both = as(['manager'], ['ÄN', 'IFN']);
		await add(chef, { what: 'bara ÄN' });
		await add(both, { what: 'alla nämnder' });
		await add(both, { what: 'bara IFN', selection: { committee: 'IFN' } });
		await add(chef, { what: 'delad av ÄN', shared: true });
		await add(chef, { what: 'lovad av regionen', owner: 'region' });
		await add(chef, { what: 'från ett möte', origin: { ...input().origin, kind: 'meeting' } });
		await add(neighbour, { what: 'grannens' });
		await add(neighbour, { what: 'grannens delade', shared: true });

		const shared = ['delad av ÄN', 'från ett möte', 'lovad av regionen'];
		expect(await namesFor(chef)).toEqual(['alla nämnder', 'bara ÄN', ...shared].sort());
		expect(await namesFor(as(['case-worker'], ['IFN']))).toEqual(['alla nämnder', 'bara IFN']);
		expect(await namesFor(as(['administrator'], ['ÄN', 'IFN']))).toEqual([]);
		expect(await namesFor(region)).toEqual(shared);
		expect(await namesFor(neighbour)).toEqual(['grannens', 'grannens delade']);
	});

	it('samverkan across the region, each with its kommun’s name; a chef their own kommun’s alone', async () => {
		const seen = await readActions(database, region);
		expect(new Set(seen.map(({ kommunName }) => kommunName))).toEqual(
			new Set(['Umeå', 'Skellefteå'])
		);
		expect(seen.every(({ shared }) => shared)).toBe(true);
		const theirs = seen.find(({ what }) => what === 'grannens delade');
		expect(await readAction(database, region, theirs?.id ?? '')).toMatchObject({
			kommunName: 'Skellefteå'
		});
		expect(await readAction(database, chef, theirs?.id ?? '')).toBeNull();
		const own = await readActions(database, chef);
		expect(new Set(own.map(({ kommun }) => kommun))).toEqual(new Set(['2480']));
		const secret = await add(chef, { what: 'hemlig' });
		expect(await readAction(database, region, secret)).toBeNull();
	});
});

describe('who writes', () => {
	it('nobody but a chef and samverkan, and samverkan nothing in the kommun’s name', async () => {
		const worker = as(['case-worker'], ['ÄN']);
		await expect(inTx(worker, (tx) => addAction(tx, worker, input()))).rejects.toThrow(
			/row-level security/
		);
		expect(await inTx(region, (tx) => addAction(tx, region, input()))).toMatchObject({
			problems: [{ field: 'owner' }]
		});
		const id = await add(region, { what: 'regionens egen', owner: 'region' });
		expect(await found(chef, id)).toMatchObject({ shared: true, writtenBy: 'region' });
		const answer = await inTx(chef, (tx) => changeAction(tx, chef, id, input({ owner: 'region' })));
		expect(answer).toMatchObject({ ok: false });
	});

	it('what the kommun noted for the region is changed by the kommun until the region writes in it', async () => {
		const id = await add(chef, { owner: 'region' });
		const change = () =>
			inTx(chef, (tx) => changeAction(tx, chef, id, input({ owner: 'region', what: 'Ny text' })));
		given(await change());
		given(await write(region, id, 'feedback'));
		expect(await change()).toMatchObject({ ok: false });
		given(await write(chef, id, 'feedback'));
		expect((await found(region, id)).entries.map(({ by }) => by)).toEqual(['region', 'kommun']);
	});

	it('samverkan answers what the kommun asks, and changes nothing of the kommun’s', async () => {
		const id = await add(chef, { shared: true });
		expect(await write(region, id, 'answer')).toMatchObject({ ok: false });
		given(await write(chef, id, 'escalation'));
		expect(await write(chef, id, 'escalation')).toMatchObject({ ok: false });
		expect(escalationOf(await found(region, id))).not.toBeNull();
		given(await write(region, id, 'answer'));
		expect(escalationOf(await found(chef, id))).toBeNull();
		expect((await found(chef, id)).status).toBe('open');
		expect(await write(region, id, 'feedback')).toMatchObject({ ok: false });
		const close = await inTx(region, (tx) => setActionStatus(tx, region, id, 'closed'));
		expect(close).toMatchObject({ ok: false });
	});

	it('nothing about a measure, ward or committee that is not there', async () => {
		const wrong = { measure: 'påhittat', selection: { ward: 'ingen', committee: 'IFN' } };
		expect(await inTx(chef, (tx) => addAction(tx, chef, input(wrong)))).toMatchObject({
			problems: [{ field: 'measure' }, { field: 'ward' }, { field: 'committee' }]
		});
	});
});

describe('an action’s life', () => {
	it('begins on a day that has come, is studied, adjusted and kept', async () => {
		const id = await add(chef);
		const study = (decision: 'adjusted' | 'kept', againOn: string | null) =>
			inTx(chef, (tx) =>
				decideAction(tx, chef, id, {
					...{
						decision,
						why: 'Det hjälpte',
						againOn,
						found: { verdict: { kind: 'none' }, until: '2020-01' }
					}
				})
			);
		expect(await study('kept', null)).toMatchObject({ ok: false });
		const start = (startedOn: string) =>
			inTx(chef, (tx) => startAction(tx, chef, id, { startedOn, today: '2020-02-01' }));
		expect(await start('2020-02-02')).toMatchObject({ problems: [{ field: 'startedOn' }] });
		given(await start('2020-01-10'));
		given(await study('adjusted', '2020-12-01'));
		expect(await found(chef, id)).toMatchObject({
			...{ status: 'started', outcome: 'adjusted', studyOn: '2020-12-01' }
		});
		given(await study('kept', null));
		expect(await found(chef, id)).toMatchObject({
			...{ status: 'done', outcome: 'kept' },
			entries: (['adjusted', 'kept'] as const).map((decision) => ({
				...{ decision, kind: 'study', by: 'kommun' },
				verdict: 'Ingen säker förändring ännu. Sett till och med januari 2020.',
				found: { verdict: { kind: 'none' }, until: '2020-01' }
			}))
		});
	});

	it('of an older version has told as data what its study said in words alone', async () => {
		const change = { kind: 'change', since: '2019-05', beforeStart: false };
		const told: readonly [string, object | null][] = [
			[
				'För få månader för att skilja förändring från slump (12 av 13).',
				{ verdict: { kind: 'few-months', counted: 12, needed: 13 }, until: null }
			],
			[
				'För få månader efter starten (0 av 3). Sett till och med december 2019.',
				{ verdict: { kind: 'few-after', counted: 0, needed: 3 }, until: '2019-12' }
			],
			['Ingen säker förändring ännu.', { verdict: { kind: 'none' }, until: null }],
			[
				'Säker förbättring sedan maj 2019. Sett till och med januari 2020.',
				{ verdict: { ...change, colour: 'improvement' }, until: '2020-01' }
			],
			[
				'Säker försämring sedan oktober 2019, redan före starten.',
				{
					verdict: { ...change, colour: 'concern', since: '2019-10', beforeStart: true },
					until: null
				}
			],
			[
				'Säker förändring sedan maj 2019.',
				{ verdict: { ...change, colour: 'neutral' }, until: null }
			],
			['Något som ingen version har sagt.', null]
		];
		const id = await add(chef);
		const owner = await ownerOf(database);
		for (const [nth, [verdict]] of told.entries()) {
			await owner`insert into action_entry (kommun, action_id, nth, at, by, kind, text, verdict, decision)
				values ('2480', ${id}, ${nth}, now(), 'kommun', 'study', 'Skäl', ${verdict}, 'kept')`;
		}
		const statements = knownMigrations().flatMap(({ sql }) => sql);
		const reads = statements.find((each) => each.includes('UPDATE action_entry SET found'));
		await owner.unsafe(reads ?? expect.fail('No migration reads what is told'));
		const { entries } = await found(chef, id);
		expect(entries.map(({ verdict, found }) => [verdict, found])).toEqual(told);
	});

	it('that was studied on the kommun’s own figures is not shared afterwards', async () => {
		const id = await add(chef);
		given(await inTx(chef, (tx) => startAction(tx, chef, id, { ...begun })));
		const study = { decision: 'kept', why: 'Det hjälpte', againOn: null } as const;
		const found = { verdict: { kind: 'none' }, until: null } as const;
		given(await inTx(chef, (tx) => decideAction(tx, chef, id, { ...study, found })));
		for (const changes of [{ shared: true }, { owner: 'joint' as const }]) {
			const change = await inTx(chef, (tx) => changeAction(tx, chef, id, input(changes)));
			expect(change).toMatchObject({ problems: [{ field: 'shared' }] });
		}
	});

	it('stands in its measure’s chart from its start, for those who may read it', async () => {
		const cause = 'Åtgärd började: i diagrammet';
		const causes = async (scope: Scope) =>
			(await inTx(scope, loadAnnotations)).map((annotation) => annotation.cause);
		const id = await add(chef, { what: 'i diagrammet' });
		expect(await causes(chef)).not.toContain(cause);
		given(await inTx(chef, (tx) => startAction(tx, chef, id, { ...begun })));
		expect(await causes(chef)).toContain(cause);
		expect(await causes(as(['case-worker'], ['IFN']))).not.toContain(cause);
		expect(await causes(region)).not.toContain(cause);
		given(
			await inTx(chef, (tx) =>
				changeAction(tx, chef, id, { ...input({ what: 'i diagrammet' }), shared: true })
			)
		);
		expect(await causes(region)).toContain(cause);
		expect(await causes(neighbour)).not.toContain(cause);
	});

	it('is not saved over what somebody else changed, which is told', async () => {
		const id = await add(chef);
		const shown = shownAction(id);
		const before = (await inTx(chef, shown.texts)) ?? expect.fail('Nothing to open');
		given(await inTx(chef, (tx) => changeAction(tx, chef, id, input({ due: '2020-05-01' }))));
		const typed = { ...(before as Record<string, string>), what: 'Annat' };
		const met = await inTx(chef, (tx, scope) =>
			meetChanges(tx, scope, shown, { ...typed, [OPENED]: openedText(before) })
		);
		expect(met).toMatchObject({
			ok: false,
			meanwhile: { by: 'Kerstin', changes: [{ before: '2020-03-01', after: '2020-05-01' }] }
		});
	});

	it('is logged whole, with who did it; the action itself names nobody', async () => {
		const id = await add(chef, { what: 'Loggad' });
		given(await write(chef, id, 'feedback'));
		const owner = await ownerOf(database);
		const logged = await owner<{ what: string; actor: string; key: string }[]>`
			select details->>'what' as what, actor, details->'after'->>'what' as key from log_entry
			where details->'after'->>'what' = 'Loggad' order by id`;
		expect(logged).toEqual([
			{ what: 'action', actor: 'Kerstin', key: 'Loggad' },
			{ what: 'action-entry', actor: 'Kerstin', key: 'Loggad' }
		]);
		const rows = await owner<{ row: string }[]>`
			select row_to_json(t)::text as row from action t
			union all select row_to_json(t)::text from action_entry t where text not like '% av %'`;
		expect(rows.filter(({ row }) => /Kerstin|kerstin|Nils/.test(row))).toEqual([]);
	});
});
