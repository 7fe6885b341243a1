import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../../tests/support/rounds';
import type { ChartPoint } from './chart-point';
import {
	controlChart,
	type ChartInput,
	type ControlChart,
	type JudgedPoint
} from './control-chart';
import { PROFILES } from './settings';

/** Months with whole numbers, some of them missing, each out of an n. */
const SERIES = fc.array(
	fc.record({
		value: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 12 }),
		n: fc.integer({ min: 1, max: 200 })
	}),
	{ minLength: 16, maxLength: 48 }
);
type Series = { value: number | null; n: number }[];

function pointsOf(series: Series, change = (value: number) => value): ChartPoint[] {
	return series.map(({ value, n }, index) => ({
		period: monthAt(index),
		...{ value: value === null ? null : change(value), n, complete: true },
		...(value !== null && { numerator: Math.min(value, n) })
	}));
}

function monthAt(index: number): string {
	return `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function chartOf(points: ChartPoint[], input: Partial<ChartInput> = {}): ControlChart {
	const settings = PROFILES.default;
	return controlChart({ kind: 'xmr', direction: 'lower', settings, points, ...input });
}

const verdicts = ({ variation, points }: ControlChart) => ({
	...{ variation, points: points.map(({ rules, colour }) => ({ rules, colour })) }
});
const lines = ({ centre, lower, upper }: JudgedPoint) => [centre, lower, upper];

/** Each line of a chart is a line of another one, moved. */
function linesMove(chart: ControlChart, moved: ControlChart, move: (line: number) => number): void {
	for (const [index, point] of chart.points.entries()) {
		for (const [at, line] of lines(point).entries()) {
			const found = lines(moved.points[index] ?? point)[at] ?? null;
			if (line === null) expect(found).toBeNull();
			else expect(found).toBeCloseTo(move(line), 6);
		}
	}
}

const KINDS = fc.constantFrom<ChartInput['kind'][]>('xmr', 'i-prime', 'run');

describe('whatever the series', () => {
	it('moving it moves the chart', () => {
		fc.assert(
			fc.property(SERIES, KINDS, fc.integer({ min: -20, max: 20 }), (series, kind, by) => {
				const chart = chartOf(pointsOf(series), { kind });
				const moved = chartOf(
					pointsOf(series, (value) => value + by),
					{ kind }
				);
				expect(verdicts(moved)).toEqual(verdicts(chart));
				linesMove(chart, moved, (line) => line + by);
			}),
			{ numRuns: rounds(60, 3_000) }
		);
	});

	it('another unit is another scale of the same chart', () => {
		fc.assert(
			fc.property(SERIES, KINDS, fc.constantFrom(0.01, 0.5, 3, 24, 1000), (series, kind, by) => {
				const chart = chartOf(pointsOf(series), { kind });
				const scaled = chartOf(
					pointsOf(series, (value) => value * by),
					{ kind }
				);
				expect(verdicts(scaled)).toEqual(verdicts(chart));
				linesMove(chart, scaled, (line) => line * by);
			}),
			{ numRuns: rounds(60, 3_000) }
		);
	});

	it('turned upside down, better is worse', () => {
		const turned = { common: 'common', improvement: 'concern', concern: 'improvement' } as const;
		fc.assert(
			fc.property(SERIES, KINDS, (series, kind) => {
				// Where rules disagree the better wins, on both sides: the first rule is the same on both.
				const settings = { ...PROFILES.default, conflict: 'first-rule' as const };
				const chart = chartOf(pointsOf(series), { kind, settings });
				const other = chartOf(pointsOf(series), { kind, settings, direction: 'higher' });
				expect(other.points.map(({ colour }) => colour)).toEqual(
					chart.points.map(({ colour }) => turned[colour as keyof typeof turned])
				);
			}),
			{ numRuns: rounds(60, 3_000) }
		);
	});

	it('with the same n every month I′ is XmR with 3/1.128', () => {
		fc.assert(
			fc.property(SERIES, fc.integer({ min: 1, max: 400 }), (series, n) => {
				const points = pointsOf(series.map(({ value }) => ({ value, n })));
				const settings = { ...PROFILES.default, rangeFactor: (3 * Math.sqrt(Math.PI)) / 2 };
				const xmr = chartOf(points, { settings });
				// 3/1.128 is that number as it is printed.
				expect(settings.rangeFactor).toBeCloseTo(3 / 1.128, 2);
				linesMove(xmr, chartOf(points, { kind: 'i-prime' }), (line) => line);
			}),
			{ numRuns: rounds(60, 3_000) }
		);
	});

	it('adding months never changes the sections before the last', () => {
		const long = fc.array(
			SERIES.map(([first]) => first ?? { value: 1, n: 1 }),
			{
				...{ minLength: 20, maxLength: 48 }
			}
		);
		fc.assert(
			fc.property(long, KINDS, fc.integer({ min: 8, max: 40 }), (series, kind, at) => {
				const rebases = [{ from: monthAt(at), reason: 'Nytt arbetssätt' }];
				const points = pointsOf(series);
				const whole = chartOf(points, { kind, rebases });
				// From the phase's first month on, with too few points or enough.
				for (let end = at + 1; end < points.length; end += 1) {
					const part = chartOf(points.slice(0, end), { kind, rebases });
					if (part.counted < part.needed || part.sections.length < 2) continue;
					expect(part.points.slice(0, at)).toEqual(whole.points.slice(0, at));
				}
			}),
			{ numRuns: rounds(10, 1_000) }
		);
	});

	it('a missing month has no verdict, and nobody is judged by the month that is running', () => {
		fc.assert(
			fc.property(SERIES, KINDS, fc.integer({ min: 0, max: 1000 }), (series, kind, value) => {
				const points = pointsOf(series);
				const chart = chartOf(points, { kind });
				for (const { value, rules } of chart.points) if (value === null) expect(rules).toEqual([]);
				const running = { period: monthAt(points.length), value, n: 3, complete: false };
				const more = chartOf([...points, running], { kind });
				expect({ ...verdicts(more), points: verdicts(more).points.slice(0, -1) }).toEqual(
					verdicts(chart)
				);
			}),
			{ numRuns: rounds(60, 3_000) }
		);
	});

	it('no chart has a signal where every month is the same', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), KINDS, (value, kind) => {
				const same = Array.from({ length: 24 }, (_, index) => ({
					...{ period: monthAt(index), value, n: 7, complete: true }
				}));
				expect(chartOf(same, { kind }).variation).toBe('common_cause');
			}),
			{ numRuns: rounds(100, 5_000) }
		);
	});
});
