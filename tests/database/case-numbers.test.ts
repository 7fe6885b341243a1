import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formOf, type CaseFormValues } from '../../src/lib/domain/case-form/values';
import { saveCaseForm, type PostedForm } from '../../src/lib/server/case-form/write-form';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import type { Scope } from '../../src/lib/server/scope';
import { saveGapFree } from '../../src/lib/server/settings/write-number-series';
import { exampleCase } from '../support/example-case';
import { ownerOf } from './fixture';
import { renewed } from './put-back';

let database: Database;
let scope: Scope;
let birthYear = 1900;

const installation = renewed();

beforeAll(() => {
	process.env.SVU_NOW = '2026-01-15T09:00:00Z';
});
beforeEach(async () => {
	({ database, scope } = await installation());
});

/** A form of somebody that no other case is about. */
const formOfNumber = (number: string, changes: Partial<CaseFormValues> = {}): CaseFormValues => {
	birthYear += 1;
	return { ...formOf(exampleCase({ number, birthYear })), ...changes };
};
const save = (tx: Transaction, form: Pick<PostedForm, 'values'> & Partial<PostedForm>) =>
	saveCaseForm(tx, scope, { id: randomUUID(), baseVersion: 0, seen: [], ...form });
const post = (form: Pick<PostedForm, 'values'> & Partial<PostedForm>) =>
	transaction(database, scope, (tx) => save(tx, form));
async function numberOf(form: Pick<PostedForm, 'values'> & Partial<PostedForm>): Promise<string> {
	const outcome = await post(form);
	if (!outcome.saved) throw new Error(JSON.stringify([outcome.errors, outcome.warnings]));
	return outcome.number;
}
const next = () => numberOf({ values: formOfNumber('') });
const nth = (n: number) => `2026-${String(n).padStart(5, '0')}`;

describe('a case without a number', () => {
	it('is given the next when it is saved: twenty saves at once have twenty numbers in a row', async () => {
		const forms = Array.from({ length: 20 }, () => ({ values: formOfNumber('') }));
		const numbers = await Promise.all(forms.map(numberOf));
		expect(numbers.toSorted()).toEqual(forms.map((_, index) => nth(index + 1)));
	});

	it('has a series of its own in each committee', async () => {
		expect(await next()).toBe(nth(1));
		expect(
			await numberOf({ values: formOfNumber('', { committee: 'IFN', birthYear: '1990' }) })
		).toBe(nth(1));
		expect(await next()).toBe(nth(2));
	});

	it('is one case with one number however often the same form is sent', async () => {
		const form = { id: randomUUID(), values: formOfNumber('') };
		expect(await Promise.all([numberOf(form), numberOf(form)])).toEqual([nth(1), nth(1)]);
		expect(await numberOf(form)).toBe(nth(1));
		expect(await next()).toBe(nth(2));
	});

	it('leaves no gap where the saving comes to nothing', async () => {
		const undone = transaction(database, scope, async (tx) => {
			await save(tx, { values: formOfNumber('') });
			throw new Error('The connection was lost');
		});
		await expect(undone).rejects.toThrow('lost');
		expect(await next()).toBe(nth(1));
	});

	it('is given no number that a removed case had', async () => {
		const id = randomUUID();
		await numberOf({ id, values: formOfNumber('') });
		const owner = await ownerOf(database);
		await owner`delete from cases where id = ${id}`;
		expect(await next()).toBe(nth(2));
	});
});

describe('the series goes on', () => {
	it('after the highest number, typed by hand or imported, of the same form', async () => {
		for (const typed of [nth(40), '2026-00099X', '2025-00200', 'X-2026-00300']) {
			await post({ values: formOfNumber(typed) });
		}
		expect(await next()).toBe(nth(41));
	});

	it('one by one past what is taken where it is to have no gaps', async () => {
		await transaction(database, scope, (tx) => saveGapFree(tx, scope, true));
		for (const typed of [nth(2), nth(40)]) await post({ values: formOfNumber(typed) });
		expect([await next(), await next(), await next()]).toEqual([nth(1), nth(3), nth(4)]);
	});

	it('with six digits when five are used up', async () => {
		await post({ values: formOfNumber(nth(99_999)) });
		expect([await next(), await next()]).toEqual(['2026-100000', '2026-100001']);
	});
});

it('a number that is taken is refused with the next, and whose it is', async () => {
	await post({ values: formOfNumber(nth(7)) });
	const outcome = await post({ values: formOfNumber(nth(7)) });
	if (outcome.saved) throw new Error('Two cases have one number');
	expect(outcome.errors).toEqual([
		{
			field: 'number',
			level: 'error',
			message: `Ärendenummer ${nth(7)} finns redan i Äldrenämnden. Nästa lediga är ${nth(8)}.`,
			nextNumber: nth(8)
		}
	]);
});
