import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/lib/domain/case/case';
import { emptyForm, formOf, type CaseFormValues } from '../../src/lib/domain/case-form/values';
import { cliScope } from '../../src/lib/server/access/gate';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import {
	saveCaseForm,
	type PostedForm,
	type SaveFormOutcome
} from '../../src/lib/server/case-form/write-form';
import { similarSoFar } from '../../src/lib/server/case-form/read-similar';
import { similarCasesQuery } from '../../src/lib/server/cases/read-similar';
import { historyOf } from '../../src/lib/server/cases/read-history';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { exampleCase } from '../support/example-case';
import { rounds } from '../support/rounds';
import { freshDatabase, ownerOf } from './fixture';

let database: Database;
let scope: Scope;
let year = 1900;
let number = 0;

beforeAll(async () => {
	process.env.SVU_NOW = '2020-01-15T09:00:00Z';
	database = await freshDatabase();
	scope = await cliScope(database);
});
// Each test has a birth year of its own, so that no test's cases are like another's.
beforeEach(() => {
	year += 1;
});

const post = (form: Partial<PostedForm> & Pick<PostedForm, 'values'>, as = scope) =>
	transaction(database, as, (tx) =>
		saveCaseForm(tx, as, { id: randomUUID(), baseVersion: 0, seen: [], ...form })
	);
const history = (id: string) => transaction(database, scope, (tx) => historyOf(tx, scope, id));
const newForm = (changes: Partial<CaseFormValues> = {}) => {
	number += 1;
	const record = exampleCase({ number: `F-${number}`, birthYear: year });
	return { ...formOf(record), ...changes };
};
async function stored(changes: Partial<Case> = {}): Promise<string> {
	const id = randomUUID();
	number += 1;
	const record = exampleCase({ number: `F-${number}`, birthYear: year, ...changes });
	const how = {
		source: 'form',
		at: new Date('2020-01-15T09:00:00Z'),
		today: '2020-01-15'
	} as const;
	const outcome = await transaction(database, scope, (tx) =>
		saveCases(tx, scope, [{ id, baseVersion: 0, record }], how)
	);
	if (!outcome.ok) throw new Error('The case was not saved');
	return id;
}
const similarIn = (outcome: SaveFormOutcome) =>
	outcome.saved ? null : (outcome.similar?.cases.map(({ id }) => id) ?? null);
const someoneElse = () =>
	mintScope({ ...scope, actor: 'Karin', actorId: 'karin', roles: ['case-worker'] });

describe('a possible duplicate', () => {
	it('is shown beside what is typed before anything is saved, and the log tells that it was read', async () => {
		const known = await stored({ plan: 'kort-utred' });
		const values = newForm({ admitted: '2019-12-03', admissionNotice: '2019-12-03' });
		const outcome = await post({ values });
		expect(similarIn(outcome)).toEqual([known]);
		if (outcome.saved) throw new Error('It was saved');
		expect(outcome.values).toEqual(values);
		const plan = outcome.similar?.fields.find(({ label }) => label.startsWith('Planering'));
		expect(plan?.others).toEqual([{ text: 'Korttids/utredande plats', differs: true }]);
		const owner = await ownerOf(database);
		const read = await owner`select 1 from log_entry
			where event = 'case-read' and case_id = ${known} and actor_id = ${scope.actorId}`;
		expect(read).toHaveLength(1);
	});

	it('is asked about once: the same form is saved when the user has said it is another person', async () => {
		const known = await stored();
		const form = { id: randomUUID(), values: newForm() };
		expect(similarIn(await post(form))).toEqual([known]);
		const another = await stored();
		expect(similarIn(await post({ ...form, others: [known] }))).toEqual([another]);
		expect(await post({ ...form, others: [known, another] })).toMatchObject({ saved: true });
	});

	it('is no case of another committee than the user’s', async () => {
		await stored({ committee: 'IFN' });
		const narrow = mintScope({ ...scope, committees: ['ÄN'], roles: ['case-worker'] });
		expect(await post({ values: newForm() }, narrow)).toMatchObject({ saved: true });
	});

	it('is nobody whose birth year, sex or ward is unknown or protected', async () => {
		const unknown = { birthYear: null } as const;
		await stored(unknown);
		await stored({ sex: 'uppgift saknas' });
		await stored({ protectedIdentity: true, birthYear: null, ward: null });
		expect(await post({ values: newForm({ birthYear: '' }) })).toMatchObject({ saved: true });
		expect(await post({ values: newForm({ sex: '' }) })).toMatchObject({ saved: true });
		const hidden = newForm({ protectedIdentity: true });
		expect(similarIn(await post({ values: hidden }))).toBeNull();
	});

	it('is asked about again in a correction only when it makes the case like another', async () => {
		const known = await stored();
		const id = await stored({ birthYear: null });
		const base = { id, baseVersion: 1 };
		const record = { ...exampleCase({ number: `F-${number}` }), birthYear: null };
		const plain = { ...formOf(record), plan: 'kort-utred' };
		expect(await post({ ...base, values: plain })).toMatchObject({ saved: true });
		const alike = { id, baseVersion: 2, values: { ...plain, birthYear: String(year) } };
		expect(similarIn(await post(alike))).toEqual([known]);
		expect(await post({ ...alike, others: [known] })).toMatchObject({ saved: true });
		const after = { ...alike, baseVersion: 3, values: { ...alike.values, plan: 'hem-nya' } };
		expect(await post(after)).toMatchObject({ saved: true });
	});

	it('is told of while the form is being filled in', async () => {
		const known = await stored();
		const question = {
			id: randomUUID(),
			key: { sex: 'kvinna', birthYear: year, ward: 'geriatrik-1', admitted: '2019-12-02' } as const
		};
		const told = await transaction(database, scope, (tx) => similarSoFar(tx, scope, question));
		expect(told).toMatchObject([
			{ id: known, words: expect.stringContaining('inskriven') as string }
		]);
		const own = { ...question, id: known };
		expect(await transaction(database, scope, (tx) => similarSoFar(tx, scope, own))).toEqual([]);
	});

	it('is found by its index among many cases', async () => {
		const owner = await ownerOf(database);
		await owner`insert into cases select made.* from
			(select * from cases where record -> 'protectedIdentity' = 'false' limit 1) as one
			cross join generate_series(1, ${rounds(4000, 20000)}::int) as n
			cross join lateral jsonb_populate_record(one::cases, jsonb_build_object(
				'id', gen_random_uuid(), 'number', 'M-' || n, 'number_key', 'M-' || n, 'birth_year', 1920 + n % 60,
				'ward', 'avdelning-' || n % 20,
				'admitted', (date '2010-01-01' + n % 3000)::text)) as made`;
		await owner`analyze cases`;
		const key = {
			sex: 'kvinna',
			birthYear: 1943,
			ward: 'avdelning-3',
			admitted: '2012-01-01'
		} as const;
		const plan = await transaction(database, scope, async (tx) => {
			const query = similarCasesQuery(tx, scope, key, { except: randomUUID(), limit: 3 });
			const rows = await tx.execute<{ 'QUERY PLAN': string }>(sql`explain ${query.getSQL()}`);
			return rows.map((row) => row['QUERY PLAN']).join('\n');
		});
		expect(plan).toContain('cases_alike');
	});
});

describe('a form sent again', () => {
	it('makes one case, also when both arrive at once', async () => {
		const form = { id: randomUUID(), values: newForm() };
		const outcomes = await Promise.all([post(form), post(form), post(form)]);
		expect(outcomes.map(({ saved }) => saved)).toEqual([true, true, true]);
		expect(await history(form.id)).toHaveLength(1);
		expect(await post(form)).toMatchObject({ saved: true });
		expect(await history(form.id)).toHaveLength(1);
	});

	it('makes one revision of a correction, also when both arrive at once', async () => {
		const id = await stored();
		const values = { ...(await formNow(id)), plan: 'kort-utred' };
		const outcomes = await Promise.all([1, 2, 3].map(() => post({ id, baseVersion: 1, values })));
		expect(outcomes.map(({ saved }) => saved)).toEqual([true, true, true]);
		expect(await history(id)).toHaveLength(2);
	});

	it('is saved already, though somebody has gone on from it meanwhile', async () => {
		const id = await stored();
		const values = { ...(await formNow(id)), plan: 'kort-utred' };
		await post({ id, baseVersion: 1, values });
		const karin = someoneElse();
		await post({ id, baseVersion: 2, values: { ...values, note: 'Ring före nio' } }, karin);
		expect(await post({ id, baseVersion: 1, values })).toMatchObject({ saved: true });
		expect(await formNow(id)).toMatchObject({ plan: 'kort-utred' });
		expect(await notesNow(id)).toEqual(['Ring före nio']);
	});

	it('changes nothing when nothing in it is changed', async () => {
		const id = await stored();
		expect(await post({ id, baseVersion: 1, values: await formNow(id) })).toMatchObject({
			saved: true
		});
		expect(await history(id)).toHaveLength(1);
	});
});

describe('two people changing the same case', () => {
	it('are each asked to choose where both changed the same field, and nothing is saved before', async () => {
		const id = await stored();
		const loaded = await formNow(id);
		const karin = someoneElse();
		await post(
			{ id, baseVersion: 1, values: { ...loaded, plan: 'kort-utred', note: 'Karins' } },
			karin
		);
		const mine = { ...loaded, plan: 'hem-nya' };
		const met = await post({ id, baseVersion: 1, values: mine });
		if (met.saved) throw new Error('It was saved over what somebody else had saved');
		expect(met.baseVersion).toBe(2);
		expect(met.values).toMatchObject({ plan: 'hem-nya', note: '' });
		expect(met.clash?.taken).toEqual(['Anteckning: Karins']);
		expect(met.clash?.lead).toContain('Sparat av Karin');
		expect(met.clash?.conflicts).toMatchObject([
			{ field: 'plan', mine: 'Hemgång, nya insatser', theirs: 'Korttids/utredande plats' }
		]);
		expect(await formNow(id)).toMatchObject({ plan: 'kort-utred' });

		const undecided = [{ field: 'plan', mine: 'hem-nya', theirs: 'kort-utred' } as const];
		const again = await post({ id, baseVersion: 2, values: met.values, undecided });
		expect(again).toMatchObject({ saved: false, clash: { unanswered: true } });
		expect(await post({ id, baseVersion: 2, values: met.values })).toMatchObject({ saved: true });
		expect(await formNow(id)).toMatchObject({ plan: 'hem-nya' });
		expect(await notesNow(id)).toEqual(['Karins']);
	});

	it('write a note each, and both are kept, however often a form is sent', async () => {
		const id = await stored();
		const values = { ...(await formNow(id)), note: 'Min' };
		const karin = someoneElse();
		await post({ id, baseVersion: 1, values: { ...values, note: 'Karins' } }, karin);
		const met = await post({ id, baseVersion: 1, values });
		if (met.saved) throw new Error('It was saved over what somebody else had saved');
		expect(met.values.note).toBe('Min');
		const again = { id, baseVersion: met.baseVersion, values: met.values };
		expect(await post(again)).toMatchObject({ saved: true });
		expect(await post(again)).toMatchObject({ saved: true });
		expect(await notesNow(id)).toEqual(['Karins', 'Min']);
		const latest = (await history(id)).at(-1)?.after.notes;
		expect(latest?.map(({ author }) => author)).toEqual([karin.actorId, scope.actorId]);
	});

	it('do not clash over the same day written in two ways', async () => {
		const id = await stored();
		const loaded = await formNow(id);
		const karin = someoneElse();
		const theirs = { ...loaded, disputedOn: '2020-01-14', note: 'Karins' };
		await post({ id, baseVersion: 1, values: theirs }, karin);
		const met = await post({ id, baseVersion: 1, values: { ...loaded, disputedOn: 'igår' } });
		expect(met).toMatchObject({ saved: false, clash: { conflicts: [] } });
	});
});

/** The form of a case as it stands. */
async function formNow(id: string): Promise<CaseFormValues> {
	const latest = (await history(id)).at(-1);
	return latest ? formOf(latest.after) : emptyForm();
}

async function notesNow(id: string): Promise<string[] | undefined> {
	return (await history(id)).at(-1)?.after.notes.map(({ text }) => text);
}

it('a form that is sent with nothing changed in it says so, and makes no version', async () => {
	const form = { id: randomUUID(), values: newForm() };
	expect(await post(form)).toMatchObject({ saved: true, number: form.values.number });
	const again = await post({ ...form, baseVersion: 1 });
	expect(again).toMatchObject({ saved: true, version: 1 });
	expect(await history(form.id)).toHaveLength(1);
	const changed = await post({
		...form,
		baseVersion: 1,
		values: { ...form.values, note: 'Ringt.' }
	});
	expect(changed).toMatchObject({ saved: true, version: 2 });
});
