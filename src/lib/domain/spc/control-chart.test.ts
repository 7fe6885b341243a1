import { describe, expect, it } from 'vitest';
import type { Aim } from './assurance';
import type { ChartPoint } from './chart-point';
import { controlChart, type ChartInput } from './control-chart';
import { PROFILES, type ChartSettings } from './settings';

/** Months from January 2024 with these values; null is a month without a figure. */
function months(values: readonly (number | null)[], n: readonly number[] = []): ChartPoint[] {
	return values.map((value, index) => ({
		period: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
		...{ value, n: n[index] ?? 1, complete: true }
	}));
}

function chart(values: readonly (number | null)[], input: Partial<ChartInput> = {}) {
	return controlChart({
		...{ kind: 'xmr', direction: 'lower', settings: PROFILES.default },
		...{ points: months(values), ...input }
	});
}

/** The default settings, also with a handful of points. */
const FEW: ChartSettings = { ...PROFILES.default, minimumPoints: 0, minimumSection: 0 };
const repeated = (count: number, ...values: (number | null)[]) =>
	Array.from({ length: count }, () => values).flat();
const atMost = (high: number): Aim => ({ kind: 'at-most', low: null, high });
const atLeast = (low: number): Aim => ({ kind: 'at-least', low, high: null });
const rulesOf = ({ points }: ReturnType<typeof chart>) =>
	points.map(({ rules }) => rules.join('+'));

describe('limits worked out by hand', () => {
	it('XmR: the mean ± 2.66 mean moving ranges', () => {
		// 10, 12, 10 … 10: the sum is 142 of 13, and each moving range is 2.
		const { points, limitsShown, method, engine } = chart([...repeated(6, 10, 12), 10]);
		expect({ limitsShown, method, engine }).toEqual({
			...{ limitsShown: true, method: 'xmr', engine: '1' }
		});
		expect(points[0]?.centre).toBeCloseTo(142 / 13, 12);
		expect(points[0]?.upper).toBeCloseTo(142 / 13 + 5.32, 12);
		expect(points[0]?.lower).toBeCloseTo(142 / 13 - 5.32, 12);
	});

	it('no moving range goes over a missing month, and none is screened out', () => {
		// The ranges are 2 (six times), none over the gap, then 40 and 2.
		const { points } = chart([...repeated(3, 10, 12), 10, null, 50, 10, 12], { settings: FEW });
		expect((points[0]?.upper ?? 0) - (points[0]?.centre ?? 0)).toBeCloseTo((2.66 * 54) / 8, 12);
	});

	it('I′: limits that are wide where n is small', () => {
		// Σny/Σn = (4·2 + 12·6 + 4·2) / 20 = 4.4; s = √(π/2)·4 / √(1/4 + 1/12), both times.
		const points = months([2, 6, 2], [4, 12, 4]);
		const { points: judged, chart: kind } = chart([], { kind: 'i-prime', points, settings: FEW });
		const sigma = (Math.sqrt(Math.PI / 2) * 4) / Math.sqrt(1 / 3);
		expect(kind).toBe('xmr');
		expect(judged[0]?.centre).toBeCloseTo(4.4, 12);
		expect(judged[0]?.upper).toBeCloseTo(4.4 + (3 * sigma) / 2, 12);
		expect(judged[1]?.upper).toBeCloseTo(4.4 + (3 * sigma) / Math.sqrt(12), 12);
	});

	it('p: of all cases together, by each month’s n; never clamped', () => {
		// 18 of 20 cases: 90 %, and sigma is √(90·10/n).
		const points = months([100, 87.5], [4, 16]).map((point, index) => ({
			...point,
			numerator: [4, 14][index] ?? 0
		}));
		const { points: judged } = chart([], { kind: 'p', points, settings: FEW });
		expect(judged.map(({ centre }) => centre)).toEqual([90, 90]);
		expect(judged[0]?.upper).toBeCloseTo(90 + 45, 12);
		expect(judged[1]?.lower).toBeCloseTo(90 - 22.5, 12);
	});

	it('u: events per 100 cases, of which a case may have several', () => {
		// 50 of 100 cases: 50 per 100, and sigma is √(100·50/n).
		const points = months([75, 125 / 3], [25, 75]).map((point, index) => ({
			...point,
			numerator: [18.75, 31.25][index] ?? 0
		}));
		const { points: judged } = chart([], { kind: 'u', points, settings: FEW });
		expect(judged.map(({ centre }) => centre)).toEqual([50, 50]);
		expect(judged[0]?.upper).toBeCloseTo(50 + 3 * Math.sqrt(200), 12);
	});

	it('a run chart has its median and no limits', () => {
		const { points, limitsShown, chart: kind } = chart(repeated(7, 3, 9), { kind: 'run' });
		expect({ limitsShown, kind }).toEqual({ limitsShown: false, kind: 'run' });
		expect(points[0]).toMatchObject({ centre: 6, lower: null, upper: null });
	});
});

describe('rules', () => {
	const steady = repeated(7, 9, 11);

	it('a point strictly outside the limits', () => {
		const found = chart([...steady, 40]);
		expect(found.points.at(-1)?.rules).toEqual(['outside']);
		expect(found.points[0]?.rules).not.toContain('outside');
		expect(found).toMatchObject({ variation: 'concern_high', latest: '2025-03' });
	});

	it('seven on one side are a shift, and a point on the mean breaks it', () => {
		// Seven of 9 and seven of 11 have the mean 10.
		const shifted = [...repeated(7, 9), ...repeated(7, 11)];
		expect(rulesOf(chart(shifted)).every((rules) => rules.includes('shift'))).toBe(true);
		const broken = [9, 9, 9, 10, 9, 9, 9, 9, 11, 11, 11, 10, 11, 11, 11, 11];
		expect(rulesOf(chart(broken)).some((rules) => rules.includes('shift'))).toBe(false);
	});

	it('a missing month breaks a shift', () => {
		const values = [...repeated(4, 9), null, ...repeated(3, 9), ...repeated(3, 11, 12)];
		expect(rulesOf(chart(values)).some((rules) => rules.includes('shift'))).toBe(false);
	});

	it('seven that each lie higher than the one before are a trend, also past the mean', () => {
		const rising = chart([...repeated(4, 20, 10), 11, 12, 13, 14, 15, 16, 17, 12]);
		expect(rising.points.filter(({ rules }) => rules.includes('trend'))).toHaveLength(8);
		const paused = chart([...repeated(4, 20, 10), 11, 12, 13, 13, 15, 16, 17, 12]);
		expect(paused.points.filter(({ rules }) => rules.includes('trend'))).toHaveLength(0);
	});

	it('two of three beyond two sigma, all on one side; beyond three sigma counts', () => {
		const near = chart([...repeated(8, 9, 11, 10, 10), 12.3, 10.5, 12.3]).points;
		expect(near.slice(-3).map(({ rules }) => rules)).toEqual([
			['two-of-three'],
			[],
			['two-of-three']
		]);
		const values = [...repeated(10, 9, 11, 10, 10), 18, 11, 13.5];
		expect(chart(values).points.at(-1)?.rules).toContain('two-of-three');
		const within = { ...PROFILES.default, twoSigmaCountsOutside: false };
		expect(chart(values, { settings: within }).points.at(-1)?.rules).toEqual([]);
	});

	it('improvement wins a conflict with concern', () => {
		// Falling, which is better, and yet above the mean all the way.
		const values = [...repeated(8, 9, 11), 33, 30, 27, 24, 21, 18, 15];
		const { points } = chart(values);
		expect(points.at(-1)).toMatchObject({ colour: 'improvement', rules: ['trend', 'shift'] });
		const worse: ChartSettings = { ...PROFILES.default, conflict: 'concern' };
		expect(chart(values, { settings: worse }).points.at(-1)?.colour).toBe('concern');
	});

	it('where neither way is better, a signal is only a change', () => {
		const { points, variation } = chart([...steady, 40], { direction: 'neutral' });
		expect(points.at(-1)?.colour).toBe('neutral');
		expect(variation).toBe('neutral_high');
	});

	it('sums of decimals are no signal', () => {
		expect(chart(repeated(14, 0.1)).variation).toBe('common_cause');
	});
});

describe('too few points', () => {
	it('below 13 it is a run chart with a median, and has no icons', () => {
		const few = chart([...repeated(5, 10, 12), 10, 99], { aimOf: () => atMost(11) });
		expect(few).toMatchObject({
			...{ chart: 'run', limitsShown: false, variation: null, assurance: null, runs: null },
			...{ counted: 12, needed: 13 }
		});
		expect(few.points.at(-1)).toMatchObject({
			centre: 11,
			upper: null,
			rules: [],
			colour: 'common'
		});
	});

	it('a month that is not complete, or has no figure, is not one of them', () => {
		const points = months([...repeated(6, 10, 12), null, 10]).map((point) => ({
			...point,
			complete: point.period !== '2024-03'
		}));
		expect(chart([], { points }).counted).toBe(12);
	});
});

it('a month that is not complete is shown, and neither judged nor part of the limits', () => {
	const points = months([...repeated(7, 9, 11), 40]);
	const running = points.map((point, index) => ({ ...point, complete: index < 14 }));
	const judged = chart([], { points: running });
	const { limitsShown: _, ...without } = chart([], { points: points.slice(0, 14) });
	expect(judged.points.at(-1)).toMatchObject({ value: 40, rules: [], colour: 'common' });
	expect(judged.points[0]).toEqual(without.points[0]);
	expect(judged).toMatchObject({ variation: 'common_cause', latest: '2025-02' });
});

describe('phases', () => {
	const before = repeated(5, 10, 12);
	const after = repeated(4, 30, 33);
	const rebases = [{ from: '2024-11', reason: 'Nytt avtal' }];

	it('each has limits of its own, from moving ranges inside it', () => {
		const { points, sections } = chart([...before, ...after], { rebases });
		expect([points[0]?.centre, points[10]?.centre]).toEqual([11, 31.5]);
		expect(points[0]?.upper).toBeCloseTo(11 + 2.66 * 2, 12);
		expect(points[10]?.upper).toBeCloseTo(31.5 + 2.66 * 3, 12);
		expect(sections).toEqual([
			{ from: '2024-01', to: '2024-10', points: 10, reason: null },
			{ from: '2024-11', to: '2025-06', points: 8, reason: 'Nytt avtal' }
		]);
	});

	it('one with fewer than eight points waits, and the limits before it go on as they were', () => {
		const { points, sections, waiting } = chart([...before, ...after.slice(1)], { rebases });
		expect(waiting).toEqual(rebases);
		expect(sections.map(({ points: size }) => size)).toEqual([10, 7]);
		expect(points.map(({ centre }) => centre)).toEqual(repeated(17, 11));
	});

	it('one that begins less than eight points after the last is passed over', () => {
		const near = [...rebases, { from: '2024-12', reason: 'Och ett till' }];
		const { sections, waiting } = chart([...before, ...after, 30, 33], { rebases: near });
		expect(sections).toHaveLength(2);
		expect(waiting).toEqual([near[1]]);
	});

	it('no rule goes from one into the next, unless it is asked to', () => {
		// Four above their mean, then four above theirs.
		const values = [...[5, 9, 5, 9], ...[11, 15, 11, 15], ...[41, 45, 41, 45], ...[39, 35, 39, 35]];
		const input = { rebases: [{ from: '2024-09', reason: null }] };
		expect(rulesOf(chart(values, input)).join('')).toBe('');
		const settings = { ...PROFILES.default, rulesCrossRebase: true };
		expect(rulesOf(chart(values, { ...input, settings })).slice(4, 12)).toEqual(
			Array.from({ length: 8 }, () => 'shift')
		);
	});
});

describe('what the target is to the limits', () => {
	// The limits are 11 ± 5.32.
	const values = repeated(7, 10, 12);
	const held = (aim: Aim | null) => chart(values, { aimOf: () => aim }).assurance;

	it('always, never, now and then', () => {
		expect([held(atMost(17)), held(atMost(5)), held(atMost(11))]).toEqual([
			...['pass', 'fail', 'inconsistent']
		]);
		expect([held(atLeast(5)), held(atLeast(17)), held(atLeast(11))]).toEqual([
			...['pass', 'fail', 'inconsistent']
		]);
		const between = (low: number, high: number): Aim => ({ kind: 'interval', low, high });
		expect([held(between(5, 17)), held(between(17, 20)), held(between(5, 11))]).toEqual([
			...['pass', 'fail', 'inconsistent']
		]);
	});

	it('a target on a limit is reached now and then', () => {
		const { upper, lower } = chart(values).points[0] ?? {};
		expect(held(atMost(upper ?? 0))).toBe('inconsistent');
		expect(held(atMost(lower ?? 0))).toBe('inconsistent');
	});

	it('without a target, or where it is only drawn, there is nothing to say', () => {
		expect(held(null)).toBeNull();
		expect(held({ kind: 'line', low: 11, high: 11 })).toBeNull();
	});

	it('it is the latest section’s limits, and where n varies the latest point’s', () => {
		const numerators = repeated(13, 8).map(Number);
		const points = months(numerators.map((numerator) => (100 * numerator) / 10)).map((point) => ({
			...{ ...point, n: 10, numerator: 8 }
		}));
		const last = { ...points[0], period: '2025-02', value: 80, n: 1000, numerator: 800 };
		const shares = { kind: 'p' as const, direction: 'higher' as const, aimOf: () => atLeast(70) };
		expect(chart([], { ...shares, points }).assurance).toBe('inconsistent');
		const more = [...points, { ...last, complete: true }];
		expect(chart([], { ...shares, points: more }).assurance).toBe('pass');
	});

	it('it is the target of the latest point', () => {
		const aimOf = (period: string) => (period < '2025-01' ? atMost(5) : atMost(17));
		const { assurance, points } = chart(values, { aimOf });
		expect(assurance).toBe('pass');
		expect(points[0]?.target).toEqual(atMost(5));
	});

	it('a measure that has stood at its bound throughout does not fail', () => {
		const never = months(repeated(14, 0)).map((point) => ({ ...point, n: 20, numerator: 0 }));
		const bounds = { lowest: 0, highest: 100 };
		const input = { kind: 'p' as const, points: never, aimOf: () => atLeast(50) };
		expect(chart([], input).assurance).toBe('fail');
		expect(chart([], { ...input, bounds }).assurance).toBeNull();
		expect(chart([], { ...input, bounds, aimOf: () => atMost(0) }).assurance).toBe('inconsistent');
	});
});

describe('a run chart by Anhøj’s rules', () => {
	it('a run that is longer than chance gives is a shift', () => {
		// Of 24 useful points, more than 8 in a row are too many.
		const values = [...repeated(3, 5, 5, 5, 1), 5, 5, 5, ...repeated(9, 1)];
		const found = chart(values, { kind: 'run' });
		expect(found.points.at(-1)).toMatchObject({
			centre: 3,
			rules: ['shift'],
			colour: 'improvement'
		});
		expect(found).toMatchObject({ variation: 'improvement_low', limitsShown: false });
		expect(found.runs).toMatchObject({ useful: 24, longestRun: 9, longestRunMax: 8, signal: true });
	});

	it('points on the median are passed over, and a missing month breaks a run', () => {
		const on = chart([...repeated(4, 1, 3, 5), ...repeated(4, 5, 3, 1)], { kind: 'run' });
		expect(on.runs).toMatchObject({ useful: 16, longestRun: 2, signal: false });
		const gap = [
			...repeated(4, 5),
			null,
			...repeated(4, 5),
			...repeated(4, 1),
			null,
			...repeated(4, 1)
		];
		expect(chart(gap, { kind: 'run' }).runs).toMatchObject({ longestRun: 4, crossings: 1 });
	});
});
