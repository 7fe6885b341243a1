import { expect, it } from 'vitest';
import { monthsOfEffort, readEffort, spreadOf } from './effort';

it('what a form sends along is two numbers, and nothing else is read', () => {
	expect(readEffort('48211 96')).toEqual({ ms: 48211, keys: 96 });
	expect(readEffort(null)).toBeNull();
	for (const other of [
		'',
		'48211',
		'-1 2',
		'1.5 2',
		'1 2 3',
		'Anna 12',
		'99999999 1',
		'1 200000'
	]) {
		expect([other, readEffort(other)]).toEqual([other, null]);
	}
});

it('the middle and the ninth of ten are amounts that somebody took', () => {
	const each = (...amounts: number[]) => amounts.map((amount) => ({ amount, count: 1 }));
	expect(spreadOf(each(10, 1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual({ median: 5, p90: 9 });
	expect(spreadOf(each(7))).toEqual({ median: 7, p90: 7 });
	expect(
		spreadOf([
			{ amount: 30, count: 1 },
			{ amount: 60, count: 99 }
		])
	).toEqual({
		median: 60,
		p90: 60
	});
	expect(spreadOf([])).toBeNull();
});

it('a month of few registrations shows how many they were and no more', () => {
	const month = (name: string, count: number) => ({ month: name, isNew: true, amount: 90, count });
	const counts = [month('2026-09', 20), month('2026-10', 19)];
	const shown = (people: number) =>
		monthsOfEffort({ seconds: counts, keys: counts }, people).map(({ month, n, seconds }) => [
			...[month, n],
			seconds?.median ?? null
		]);
	expect(shown(3)).toEqual([
		['2026-10', 19, null],
		['2026-09', 20, 90]
	]);
	// Where one or two people register, every month is about them.
	expect(shown(2)).toEqual([
		['2026-10', 19, null],
		['2026-09', 20, null]
	]);
});
