import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { formOf, type CaseFormValues } from '../../src/lib/domain/case-form/values';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCaseForm } from '../../src/lib/server/case-form/write-form';
import { historyOf } from '../../src/lib/server/cases/read-history';
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

interface Sent {
	id: string;
	values: CaseFormValues;
	seen?: readonly string[];
}

const post = (form: Sent) =>
	transaction(database, scope, (tx) =>
		saveCaseForm(tx, scope, { baseVersion: 0, seen: [], ...form })
	);

/** What is asked about a form before it is saved. */
async function askedOf(form: Sent): Promise<string[]> {
	const outcome = await post(form);
	return outcome.saved ? [] : outcome.warnings.map(({ field, message }) => `${field} ${message}`);
}

const saved = async (id: string) => {
	const latest = (await transaction(database, scope, (tx) => historyOf(tx, scope, id))).at(-1);
	return latest ? formOf(latest.after) : null;
};

function newForm(changes: Partial<CaseFormValues>): Sent {
	number += 1;
	const record = exampleCase({ number: `D-${number}`, birthYear: 1900 + number });
	return { id: randomUUID(), values: { ...formOf(record), ...changes } };
}

describe('what is typed in short', () => {
	it('is saved as it was read, in the light of the other dates of the case', async () => {
		const form = newForm({
			admitted: '2 dec',
			admissionNotice: '= 1340',
			readyPeriods: [{ ready: '4/12 2019', withdrawn: '' }],
			discharged: '9/12 kl 14',
			sips: [{ called: '3/12', on: '31/12', outcome: '' }],
			shortStays: [{ kind: 'sabo', from: '9 december', to: '2/2' }]
		});
		const seen = await askedOf(form);
		expect(await post({ ...form, seen })).toMatchObject({ saved: true });
		expect(await saved(form.id)).toMatchObject({
			...{ admitted: '2019-12-02', admissionNotice: '2019-12-02 13:40' },
			readyPeriods: [{ ready: '2019-12-04' }],
			discharged: '2019-12-09 14:00',
			sips: [{ called: '2019-12-03', on: '2019-12-31' }],
			shortStays: [{ from: '2019-12-09', to: '2020-02-02' }]
		});
	});

	it('is asked about where it may be several days, stays as it was typed, and nothing is saved', async () => {
		const form = newForm({
			...{ admitted: '20/1', admissionNotice: '', readyPeriods: [], discharged: '' },
			birthYear: '15'
		});
		expect(await post(form)).toMatchObject({
			saved: false,
			values: { admitted: '20/1', birthYear: '15' },
			errors: [
				{ field: 'birthYear', message: expect.stringContaining('1915 eller 2015') as string },
				{ field: 'admitted', message: expect.stringContaining('sön 2019-01-20') as string }
			]
		});
		expect(await saved(form.id)).toBeNull();
	});
});

describe('what is hardly meant is asked about before it is saved', () => {
	const oldStay = [{ kind: 'sabo', from: '1926-12-09', to: '2019-12-20' }];

	it.each<[string, Partial<CaseFormValues>, RegExp]>([
		['a short stay of another century', { shortStays: oldStay }, /är före födelseåret 1940/],
		[
			'a decision of many years ago',
			{ birthYear: '1941', careHomeDecided: '2001-01-01' },
			/flera år från vistelsen/
		],
		[
			'a committee that the age speaks against',
			{ birthYear: '1985' },
			/Personen är 34 år, men ÄN är för dem som är 65/
		]
	])('%s', async (_, changes, words) => {
		const form = newForm({ birthYear: '1940', committee: 'ÄN', ...changes });
		const seen = await askedOf(form);
		expect(seen.join()).toMatch(words);
		expect(await saved(form.id)).toBeNull();
		expect(await post({ ...form, seen })).toMatchObject({ saved: true });
	});
});
