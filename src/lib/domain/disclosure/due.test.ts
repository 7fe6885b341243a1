import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../calendar/month';
import { periodsWith, yearsDue, type MonthState } from './due';

/** A month with cases that nobody has reviewed or published. */
const counted = (month: string, state: Partial<MonthState> = {}): MonthState => ({
	...{ month, counted: true, reviewedAt: null, published: null, waiting: null },
	...state
});
const shown = (month: string, state: Partial<MonthState> = {}): MonthState =>
	counted(month, {
		published: { threshold: 5, checkedAt: '2025-05-10T06:00:00.000000Z', checkedOn: '2025-05-10' },
		...state
	});
const due = (states: readonly MonthState[], today: string, longer: readonly string[] = []) =>
	yearsDue(states, { today, threshold: 5, longer: new Set(longer) });
const monthsOf = (months: readonly { month: string }[]) => months.map(({ month }) => month);

const SPRING = monthsBetween('2025-01', '2025-04');

describe('a month is due to be published', () => {
	it('from the 10th of the next, a year at a time', () => {
		const states = ['2024-12', '2025-01', '2025-02'].map((month) => counted(month));
		const found = due(states, '2025-03-09');
		expect(found.map(({ year, months }) => [year, ...monthsOf(months)])).toEqual([
			['2024', '2024-12'],
			['2025', '2025-01']
		]);
	});

	it('when every committee has reviewed it', () => {
		const reviewed = counted('2025-02', { reviewedAt: '2025-03-02T09:00:00.000000Z' });
		expect(monthsOf(due([reviewed], '2025-03-03')[0]?.months ?? [])).toEqual(['2025-02']);
	});

	it('once, and not when nothing is counted in it', () => {
		expect(due([shown('2025-04')], '2025-05-20')).toEqual([]);
		expect(due([counted('2025-04', { counted: false })], '2025-05-20')).toEqual([]);
	});
});

describe('a month that waits', () => {
	const waits = (isSame: boolean, state: Partial<MonthState> = {}) =>
		counted('2025-03', {
			waiting: { judgedAt: '2025-06-12T06:00:00.000000Z', judgedOn: '2025-06-12', isSame },
			...state
		});
	const spring = (state: MonthState, checkedOn = '2025-06-11') =>
		SPRING.map((month) =>
			month === '2025-03'
				? state
				: shown(month, {
						published: { threshold: 5, checkedAt: `${checkedOn}T06:00:00.000000Z`, checkedOn }
					})
		);
	const longer = ['2025-01/2025-04'];

	it('is not judged again while nothing has changed', () => {
		expect(due(spring(waits(true)), '2025-06-20', longer)).toEqual([]);
		expect(due(spring(waits(true)), '2025-07-09', longer)).toEqual([]);
	});

	it('is when it is counted from something else, at the next closing, and when it is reviewed', () => {
		const reviewed = waits(true, { reviewedAt: '2025-06-13T09:00:00.000000Z' });
		for (const [state, today] of [
			[waits(false), '2025-06-20'],
			[waits(true), '2025-07-10'],
			[reviewed, '2025-06-20']
		] as const) {
			const [found] = due(spring(state, today), today, longer);
			expect(monthsOf(found?.months ?? [])).toEqual(['2025-03']);
			expect(found?.corrections).toEqual([]);
		}
	});

	it('is judged with whatever else of its year is due', () => {
		const states = spring(waits(true)).map((state) =>
			state.month === '2025-01' ? { ...state, reviewedAt: '2025-06-15T09:00:00.000000Z' } : state
		);
		const [found] = due(states, '2025-06-20', longer);
		expect(monthsOf(found?.corrections ?? [])).toEqual(['2025-01']);
		expect(monthsOf(found?.months ?? [])).toEqual(['2025-03']);
	});
});

describe('a third and a year are due', () => {
	it('when all their months are closed', () => {
		const states = SPRING.map((month) => counted(month));
		expect(due(states, '2025-05-09')[0]?.longer).toEqual([]);
		expect(due(states, '2025-05-10')[0]?.longer).toEqual(['2025-01/2025-04']);
		const year = monthsBetween('2025-01', '2025-12').map((month) => counted(month));
		expect(due(year, '2026-01-10')[0]?.longer).toContain('2025');
	});

	it('also where a month of them has nothing, between months that have something', () => {
		const states = ['2025-01', '2025-02', '2025-04'].map((month) => counted(month));
		expect(due(states, '2025-05-10')[0]?.longer).toEqual(['2025-01/2025-04']);
	});

	it('not while their first or last month has nothing: its cases may still be entered', () => {
		const longerOf = (months: readonly string[]) =>
			due(
				months.map((month) => counted(month)),
				'2025-06-20'
			)[0]?.longer;
		expect(longerOf(SPRING.slice(0, 3))).toEqual([]);
		expect(longerOf(SPRING.slice(1))).toEqual([]);
	});

	it('early, where its last month is reviewed early', () => {
		const reviewed = counted('2025-04', { reviewedAt: '2025-05-02T09:00:00.000000Z' });
		const states = [...SPRING.slice(0, 3).map((month) => shown(month)), reviewed];
		expect(due(states, '2025-05-03')[0]?.longer).toEqual(['2025-01/2025-04']);
	});
});

describe('corrections of a published month are tried', () => {
	const spring = ['2025-01/2025-04'];
	const correctionsOn = (state: MonthState, today: string) =>
		monthsOf(due([state], today, spring)[0]?.corrections ?? []);

	it('at each closing after it was', () => {
		expect(correctionsOn(shown('2025-04'), '2025-06-09')).toEqual([]);
		expect(correctionsOn(shown('2025-04'), '2025-06-10')).toEqual(['2025-04']);
	});

	it('when it is reviewed anew', () => {
		const at = (reviewedAt: string) =>
			correctionsOn(shown('2025-04', { reviewedAt }), '2025-05-20');
		expect(at('2025-05-09T09:00:00.000000Z')).toEqual([]);
		expect(at('2025-05-12T09:00:00.000000Z')).toEqual(['2025-04']);
	});

	it('also where nothing is counted in it any more', () => {
		expect(correctionsOn(shown('2025-04', { counted: false }), '2025-06-10')).toEqual(['2025-04']);
	});
});

it('another threshold publishes a year anew', () => {
	const states = [shown('2025-04')];
	const now = { today: '2025-05-20', longer: new Set(['2025-01/2025-04']) };
	expect(yearsDue(states, { ...now, threshold: 8 })).toMatchObject([{ thresholdChanged: true }]);
	expect(yearsDue(states, { ...now, threshold: 5 })).toEqual([]);
});

it('a month is a part of its third and its year', () => {
	expect(periodsWith('2025-06')).toEqual(['2025-06', '2025-05/2025-08', '2025']);
});
