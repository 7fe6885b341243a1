import { describe, expect, it } from 'vitest';
import { event, exampleCase } from '../../../../tests/support/example-case';
import type { Case } from './case';
import { admissionWindow, arePossibleDuplicates, duplicateKeyOf } from './possible-duplicate';

const admittedOn = (at: string, changes: Partial<Case> = {}) =>
	exampleCase({ events: [event('admitted', at)], ...changes });
const alike = (one: Case, other: Case) =>
	arePossibleDuplicates(duplicateKeyOf(one), duplicateKeyOf(other));
const typed = admittedOn('2019-12-03 10:30');

describe('a possible duplicate', () => {
	it('has the same sex, birth year and ward, and was admitted within two days', () => {
		for (const at of ['2019-12-01', '2019-12-02 23:59', '2019-12-03', '2019-12-05 00:01']) {
			expect(alike(typed, admittedOn(at))).toBe(true);
		}
		for (const at of ['2019-11-30 23:59', '2019-12-06']) {
			expect(alike(typed, admittedOn(at))).toBe(false);
		}
	});

	it('differs in none of them', () => {
		expect(alike(typed, admittedOn('2019-12-03', { sex: 'man' }))).toBe(false);
		expect(alike(typed, admittedOn('2019-12-03', { birthYear: 1935 }))).toBe(false);
		expect(alike(typed, admittedOn('2019-12-03', { ward: 'medicin-1' }))).toBe(false);
	});

	it('may differ in everything else', () => {
		const other = admittedOn('2019-12-03', { committee: 'IFN', plan: 'sabo', number: 'annat' });
		expect(alike(typed, other)).toBe(true);
	});

	it('is never found by what is unknown or protected, not even where both are', () => {
		for (const changes of [
			{ sex: 'uppgift saknas' },
			{ birthYear: null },
			{ ward: null },
			{ protectedIdentity: true },
			{ events: [] }
		] satisfies Partial<Case>[]) {
			const unknown = exampleCase(changes);
			expect(duplicateKeyOf(unknown)).toBeNull();
			expect(alike(unknown, unknown)).toBe(false);
		}
	});

	it('is looked for over a turn of the year too', () => {
		const key = duplicateKeyOf(admittedOn('2019-12-31 08:00'));
		expect(key && admissionWindow(key)).toEqual({ from: '2019-12-29', to: '2020-01-02' });
	});
});
