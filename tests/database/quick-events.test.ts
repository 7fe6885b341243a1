import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/lib/domain/case/case';
import { formOf, type CaseFormValues } from '../../src/lib/domain/case-form/values';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCaseForm, type PostedForm } from '../../src/lib/server/case-form/write-form';
import { historyOf } from '../../src/lib/server/cases/read-history';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import type { Scope } from '../../src/lib/server/scope';
import { exampleCase } from '../support/example-case';
import { freshDatabase } from './fixture';

let database: Database;
let scope: Scope;
let number = 0;

beforeAll(async () => {
	process.env.SVU_NOW = '2020-01-15T09:00:00Z';
	database = await freshDatabase();
	scope = await cliScope(database);
});

const post = (form: Partial<PostedForm> & Pick<PostedForm, 'values'>) =>
	transaction(database, scope, (tx) =>
		saveCaseForm(tx, scope, { id: randomUUID(), baseVersion: 0, seen: [], ...form })
	);
const history = (id: string) => transaction(database, scope, (tx) => historyOf(tx, scope, id));
const newForm = (changes: Partial<CaseFormValues> = {}) => {
	number += 1;
	return { ...formOf(exampleCase({ number: `H-${number}` })), ...changes };
};
async function stored(changes: Partial<Case>): Promise<string> {
	const id = randomUUID();
	number += 1;
	const record = exampleCase({ number: `H-${number}`, ...changes });
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

describe('a quick event', () => {
	const waiting = {
		birthYear: null,
		events: exampleCase().events.filter(({ type }) => type !== 'discharged')
	};

	it('that is refused is not in the form, and its own time says why', async () => {
		const id = await stored(waiting);
		const [opened] = await history(id);
		if (!opened) throw new Error('It has no history');
		const values = formOf(opened.after);
		const event = { type: 'readyWithdrawn', at: '2030-01-01' } as const;
		for (let times = 0; times < 2; times += 1) {
			const outcome = await post({ id, baseVersion: 1, values, event });
			if (outcome.saved) throw new Error('It was saved');
			expect(outcome.values).toEqual(values);
			expect(outcome.errors.map(({ field }) => field)).toEqual(['handelsetid']);
			expect(outcome.event).toEqual(event);
		}
		expect(await history(id)).toHaveLength(1);
	});

	it('never writes over what is typed in the form and not saved', async () => {
		const id = await stored(waiting);
		const [opened] = await history(id);
		const values = { ...formOf(opened?.after ?? exampleCase()), discharged: '2019-12-30 11:00' };
		const event = { type: 'discharged', at: '' } as const;
		const outcome = await post({ id, baseVersion: 1, values, event });
		expect(outcome).toMatchObject({ saved: false, values: { discharged: '2019-12-30 11:00' } });
		expect(await history(id)).toHaveLength(1);
	});

	it('is not guessed from a time alone', async () => {
		const id = await stored(waiting);
		const [opened] = await history(id);
		const values = { ...formOf(opened?.after ?? exampleCase()), plan: 'hem-nya' };
		const outcome = await post({ id, baseVersion: 1, values, event: { type: null, at: 'igår' } });
		expect(outcome).toMatchObject({ saved: false, errors: [{ field: 'handelsetid' }] });
	});

	it('that is asked about waits outside the form, at the time it was sent', async () => {
		const id = await stored({ ...waiting, plan: 'sabo' });
		const [opened] = await history(id);
		const values = formOf(opened?.after ?? exampleCase());
		// A Saturday, to särskilt boende.
		const outcome = await post({
			...{ id, baseVersion: 1, values },
			event: { type: 'discharged', at: '-4 11' }
		});
		if (outcome.saved) throw new Error('It was saved');
		expect(outcome.warnings.length).toBeGreaterThan(0);
		expect(outcome.values.discharged).toBe('');
		expect(outcome.event).toEqual({ type: 'discharged', at: '2020-01-11 11:00' });
		const seen = outcome.warnings.map(({ field, message }) => `${field} ${message}`);
		const again = { id, baseVersion: 1, values: outcome.values, event: outcome.event, seen };
		expect(await post(again)).toMatchObject({ saved: true });
		expect((await history(id)).at(-1)?.after.events.at(-1)).toMatchObject({
			...{ type: 'discharged', at: '2020-01-11 11:00' }
		});
	});

	it('sent twice by a double click is one', async () => {
		const id = await stored(waiting);
		const [opened] = await history(id);
		const values = formOf(opened?.after ?? exampleCase());
		const sent = { id, baseVersion: 1, values, event: { type: 'discharged', at: '' } as const };
		expect(await post(sent)).toMatchObject({ saved: true });
		expect(await post(sent)).toMatchObject({ saved: true });
		expect(await history(id)).toHaveLength(2);
	});
});

describe('a list’s value written without a script', () => {
	it('is saved by its whole name, and asked about by a part of it', async () => {
		const id = randomUUID();
		const outcome = await post({ id, values: newForm({ plan: 'hb', birthYear: '' }) });
		expect(outcome).toMatchObject({ saved: false, errors: [{ field: 'plan' }] });
		if (outcome.saved) throw new Error('It was saved');
		expect(outcome.values.plan).toBe('hem-bef');
		const plan = 'Hemgång, befintliga insatser';
		expect(await post({ id, values: { ...outcome.values, plan } })).toMatchObject({ saved: true });
		expect((await history(id))[0]?.after.plan).toBe('hem-bef');
	});
});
