import { expect, it } from 'vitest';
import { addPerson, firstOfYear } from './persons';

/** The facts that a person who is there in these months adds, as `month name`. */
function added(months: readonly string[]): string[] {
	const facts: string[] = [];
	addPerson((month, name) => facts.push(`${month} ${name}`), 'here', months);
	return facts.filter((fact) => fact.endsWith('First'));
}

it('a person is first once in every year, in the first of its months', () => {
	expect(added(['2019-11', '2019-12', '2020-01', '2020-02', '2022-07'])).toEqual([
		'2019-11 hereFirst',
		'2020-01 hereFirst',
		'2022-07 hereFirst'
	]);
});

it('whatever the order of the months', () => {
	expect(added(['2020-02', '2019-12', '2020-01'])).toEqual([
		'2019-12 hereFirst',
		'2020-01 hereFirst'
	]);
});

it('the fact of a kind has its mark on the name, not on the kind', () => {
	expect(firstOfYear('ssPersonsKind/lak')).toBe('ssPersonsKindFirst/lak');
	expect(firstOfYear('payPersons')).toBe('payPersonsFirst');
});
