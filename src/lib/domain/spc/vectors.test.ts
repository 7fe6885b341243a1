import { describe, expect, it } from 'vitest';
import { RULES_OF_PTD } from '../../../../tests/support/spc/ptd-rules';
import { ASSURANCE, FIELDS, outsideOf } from '../../../../tests/support/spc/vector-fields';
import {
	aimOf,
	chartOf,
	directionOf,
	FILE,
	VECTORS,
	type Vector
} from '../../../../tests/support/spc/vectors';
import { assuranceOf } from './assurance';
import { pareto } from './pareto';
import { poissonLimits } from './poisson-limits';
import { anhoejRuns } from './runs';
import { grainOf, sideOf } from './side';

const those = (...kinds: string[]) => VECTORS.filter(({ kind }) => kinds.includes(kind));
const named = (vectors: Vector[]) => vectors.map((vector) => [vector.id, vector] as const);
const titled = (what: string) =>
	FILE === null ? `${what} (skipped: ../shared/data/spc-vectors.json is not there)` : what;

describe.skipIf(FILE === null)(titled('published control charts come out the same'), () => {
	it('all kinds of vectors are tried', () => {
		expect([...new Set(VECTORS.map(({ kind }) => kind))].toSorted()).toEqual(
			['assurance', 'attribute', 'funnel_poisson_ratio', 'pareto', 'rule', 'runs', 'xmr'].toSorted()
		);
	});

	it.each(named(those('xmr', 'attribute')))('%s', (_, vector) => {
		const chart = chartOf(vector);
		for (const [field, expected] of Object.entries(vector.expect)) {
			const found = FIELDS[field]?.(chart, vector);
			expect(found, `${field} is not compared`).toBeDefined();
			closeTo(found, expected, vector.tolerance, field);
		}
		const outside = vector.extra?.sigma_signal_at;
		if (outside !== undefined) expect(outsideOf(chart)).toEqual(outside);
	});

	it.each(named(those('rule')))('%s', (_, { input, expect: { result } }) => {
		const [first = [], sides = []] = input.args as number[][];
		expect(RULES_OF_PTD[input.fn as string]?.(first, sides).map(Number)).toEqual(result);
	});

	it.each(named(those('assurance')))('%s', (_, { input, options, expect: { assurance } }) => {
		const { lpl, upl, target } = input as Record<'lpl' | 'upl' | 'target', number>;
		const limits = { lower: lpl, upper: upl };
		const found = assuranceOf(limits, aimOf(directionOf(options), target), 1e-9);
		expect(found === null ? null : ASSURANCE[found]).toBe(assurance);
	});

	it.each(named(those('runs')))('%s', (_, { input, expect: expected }) => {
		const { values, cl } = input as { values: (number | null)[]; cl: number[] };
		const grain = grainOf(values.filter((value) => value !== null));
		const runs = anhoejRuns(
			values.map((value, index) => (value === null ? null : sideOf(value, cl[index] ?? 0, grain)))
		);
		expect({
			n_useful: runs.useful,
			longest_run: runs.longestRun,
			longest_run_max: runs.longestRunMax,
			n_crossings: runs.crossings,
			n_crossings_min: runs.crossingsMin,
			signal: runs.signal
		}).toEqual(expected);
	});

	it.each(named(those('pareto')))('%s', (_, { input, expect: expected, tolerance }) => {
		const counts = Object.entries(input.counts as Record<string, number>);
		const bars = pareto(counts.map(([name, value]) => ({ name, value })));
		const found = {
			x: bars.map(({ name }) => name),
			y: bars.map(({ value }) => value),
			y_cum: bars.map(({ cumulated }) => cumulated),
			p: bars.map(({ share }) => share),
			p_cum: bars.map(({ cumulatedShare }) => cumulatedShare)
		};
		for (const [field, values] of Object.entries(expected)) {
			closeTo(found[field as keyof typeof found], values, tolerance, field);
		}
	});

	it.each(named(those('funnel_poisson_ratio')))('%s', (_, vector) => {
		const { expected, target } = vector.input as { expected: number[]; target: number };
		const limits = (tail: number) => expected.map((each) => poissonLimits(each, tail));
		const found: Record<string, number[]> = {
			ll95: limits(0.025).map(({ lower }) => target * lower),
			ul95: limits(0.025).map(({ upper }) => target * upper),
			ll998: limits(0.001).map(({ lower }) => target * lower),
			ul998: limits(0.001).map(({ upper }) => target * upper)
		};
		for (const [field, values] of Object.entries(vector.expect)) {
			closeTo(found[field], values, vector.tolerance, field);
		}
	});
});

/** One number where a line is the same all the way, a list else. */
function closeTo(found: unknown, expected: unknown, tolerance: number, field: string): void {
	if (Array.isArray(found) && !Array.isArray(expected)) {
		for (const each of found) closeTo(each, expected, tolerance, field);
	} else if (Array.isArray(found) && Array.isArray(expected)) {
		expect(found.length, field).toBe(expected.length);
		for (const [index, each] of found.entries()) {
			closeTo(each, expected[index], tolerance, `${field}[${index}]`);
		}
	} else if (typeof expected === 'number' && typeof found === 'number') {
		// The sources print fifteen digits.
		const most = Math.max(tolerance, Math.abs(expected) * 1e-13);
		expect(Math.abs(found - expected), `${field}: ${found} for ${expected}`).toBeLessThanOrEqual(
			most
		);
	} else expect(found, field).toEqual(expected);
}
