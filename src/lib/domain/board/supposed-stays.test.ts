import { expect, test } from 'vitest';
import { dayFor, dayForAll } from './supposed-stays';

// A Tuesday.
const NOW = '2019-12-10 09:00';

test('everybody is taken to go home tomorrow until a day is typed, in the short ways of the form', () => {
	expect(dayForAll('', NOW).on).toBe('2019-12-11');
	expect(dayForAll('fre', NOW).on).toBe('2019-12-13');
	expect(dayForAll('+3', NOW).on).toBe('2019-12-13');
	expect(dayForAll('idag', NOW).on).toBe('2019-12-10');
});

test('somebody with a day of their own goes home then, the others when everybody does', () => {
	const all = dayForAll('fre', NOW);
	expect(dayFor('24/12', all, NOW).on).toBe('2019-12-24');
	expect(dayFor(undefined, all, NOW).on).toBe('2019-12-13');
});

test.each(['2019-12-09', 'igår', '2021-01-01', 'i sommar'])(
	'%s is no day to go home: it is said so, and the day for everybody is used',
	(typed) => {
		const day = dayFor(typed, dayForAll('fre', NOW), NOW);
		expect(day).toMatchObject({ typed, on: '2019-12-13' });
		expect(day.error).toMatch(/^Skriv en dag/);
	}
);
