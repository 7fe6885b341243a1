import { beforeAll, expect, it, vi } from 'vitest';
import type { NewActionInput } from '../../src/lib/domain/action/action-schema';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import { agreementDocument } from '../../src/lib/server/actions/agreement-document';
import { loadPlan, loadPlans } from '../../src/lib/server/actions/read-plans';
import { addAction, changeAction } from '../../src/lib/server/actions/write';
import { agreeOn } from '../../src/lib/server/actions/write-plan';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { textOf } from '../../src/lib/server/office/xml-tree';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { packageFaults, readPackage } from '../support/office/read-package';
import { freshDatabase, ownerOf } from './fixture';

const TODAY = '2020-02-01';
let database: Database;
let chef: Scope;
let region: Scope;
let neighbour: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', TODAY);
	database = await freshDatabase();
	const owner = await ownerOf(database);
	await owner`insert into kommun (code, name, region) values ('2482', 'Skellefteå', '24')`;
	chef = mintScope({
		...(await cliScope(database)),
		...{ actorId: 'kerstin', actor: 'Kerstin', roles: ['manager'], committees: ['ÄN'] }
	});
	region = await cliCollaborationScope(database);
	neighbour = mintScope({ ...chef, kommun: '2482', actorId: 'nils', actor: 'Nils' });
});

const inTx = <Result>(scope: Scope, work: (tx: Transaction, scope: Scope) => Promise<Result>) =>
	transaction(database, scope, (tx) => work(tx, scope));
const given = <Value>(outcome: Outcome<Value>): Value =>
	outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));
const input = (changes: Partial<NewActionInput> = {}): NewActionInput => ({
	...{ what: 'Ring avdelningen', owner: 'joint', responsible: 'Enhetschef', due: '2020-03-01' },
	...{ measure: 'days-mean', shared: true, selection: {}, studyOn: null },
	effect: { direction: 'lower', size: 0.2, by: '2020-09-01' },
	origin: { kind: 'meeting', month: null, reference: null },
	...changes
});
const add = async (changes: Partial<NewActionInput> = {}) =>
	given(await inTx(chef, (tx) => addAction(tx, chef, input(changes))));
const agree = (scope: Scope, actions: string[], { id = null as string | null, on = TODAY } = {}) =>
	inTx(scope, (tx) =>
		agreeOn(tx, scope, {
			...{ id, today: TODAY },
			input: {
				...{ title: 'Trygg hemgång', agreedOn: on, actions },
				organisations: ['Umeå kommun', 'Region Västerbotten']
			}
		})
	);

it('keeps actions as they were agreed on, and a new agreement is a new version', async () => {
	const ring = await add();
	const id = given(await agree(region, [ring]));
	given(await inTx(chef, (tx) => changeAction(tx, chef, ring, input({ what: 'Ring tidigare' }))));
	const places = await add({
		what: 'Öppna fem platser',
		owner: 'kommun',
		due: '2020-03-02',
		effect: null
	});
	expect(given(await agree(chef, [ring, places], { id }))).toBe(id);

	const [latest, first] = await inTx(region, (tx) => loadPlan(tx, region, id));
	expect(first).toMatchObject({
		...{ version: 1, title: 'Trygg hemgång', agreedOn: TODAY },
		organisations: ['Umeå kommun', 'Region Västerbotten'],
		actions: [{ what: 'Ring avdelningen', owner: 'Gemensam', due: '2020-03-01' }]
	});
	expect(first?.actions[0]?.expected).toContain('0,2');
	expect(latest?.version).toBe(2);
	expect(latest?.actions.map(({ what }) => what)).toEqual(['Ring tidigare', 'Öppna fem platser']);
	expect(await inTx(neighbour, loadPlans)).toEqual([]);
});

it('is only about what all of them read, on a day that has come', async () => {
	const origin = { kind: 'own', month: null, reference: null } as const;
	const own = await add({ what: 'Egen rutin', owner: 'kommun', shared: false, origin });
	const shared = await add();
	expect(await agree(chef, [own, shared])).toMatchObject({ problems: [{ field: 'actions' }] });
	expect(await agree(region, [own])).toMatchObject({ problems: [{ field: 'actions' }] });
	expect(await agree(neighbour, [shared])).toMatchObject({ problems: [{ field: 'actions' }] });
	expect(await agree(chef, [shared], { on: '2020-02-02' })).toMatchObject({
		problems: [{ field: 'agreedOn' }]
	});
	const unknown = '00000000-0000-4000-8000-000000000000';
	expect(await agree(chef, [shared], { id: unknown })).toMatchObject({ ok: false });
});

it('is a document that opens, with its version, its parties and what each is to do', async () => {
	const id = given(await agree(chef, [await add({ what: 'Ring <före> tio & fråga' })]));
	const [plan] = await inTx(chef, (tx) => loadPlan(tx, chef, id));
	const file = readPackage(await agreementDocument(plan ?? expect.fail('No plan'), 'Umeå'));
	expect(packageFaults(file)).toEqual([]);
	const text = textOf(file.xml('word/document.xml'));
	for (const words of [
		...['Handslag: Trygg hemgång', 'Version 1, 1 februari 2020', 'Ring <före> tio & fråga'],
		...['Umeå kommun, Region Västerbotten', 'Gemensam, Enhetschef', '1 mars 2020']
	]) {
		expect(text).toContain(words);
	}
});

it('is logged whole, with who agreed, who stands nowhere in what is kept', async () => {
	const id = given(await agree(chef, [await add()]));
	const owner = await ownerOf(database);
	const logged = await owner<{ actor: string; version: number }[]>`
		select actor, (details->'after'->>'version')::integer as version from log_entry
		where details->>'what' = 'action-plan' and details->>'key' = ${id}`;
	expect(logged).toEqual([{ actor: 'Kerstin', version: 1 }]);
	const rows = await owner<
		{ row: string }[]
	>`select row_to_json(t)::text as row from action_plan t`;
	expect(rows.filter(({ row }) => /kerstin|nils/i.test(row))).toEqual([]);
});
