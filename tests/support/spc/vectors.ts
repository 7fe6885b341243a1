import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Direction } from '../../../src/lib/domain/measures/measure';
import type { Aim } from '../../../src/lib/domain/spc/assurance';
import type { ChartPoint } from '../../../src/lib/domain/spc/chart-point';
import {
	controlChart,
	type ChartInput,
	type ControlChart
} from '../../../src/lib/domain/spc/control-chart';
import { PROFILES } from '../../../src/lib/domain/spc/settings';

/** A control chart that somebody published, and what it says (`../shared/data/spc-vectors.json`). */
export interface Vector {
	id: string;
	kind: string;
	profile: string;
	known_divergence?: boolean;
	input: Record<string, unknown>;
	options: Record<string, unknown>;
	expect: Record<string, unknown>;
	extra?: { sigma_signal_at?: number[] };
	tolerance: number;
}

/** The file, which lies beside the repository and is read there; null where it does not. */
export const FILE = above(process.cwd(), join('shared', 'data', 'spc-vectors.json'));
/** All that are right. */
export const VECTORS =
	FILE === null
		? []
		: (JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Vector[] }).vectors.filter(
				// An expectation that stands in a source, and is not right.
				({ known_divergence }) => known_divergence !== true
			);

/** Which way a vector says is better. */
export function directionOf({ improvement_direction: wanted }: Vector['options']): Direction {
	return wanted === 'increase' ? 'higher' : wanted === 'decrease' ? 'lower' : 'neutral';
}

/** A target as the direction makes it. */
export function aimOf(direction: Direction, target: number): Aim {
	if (direction === 'higher') return { kind: 'at-least', low: target, high: null };
	if (direction === 'lower') return { kind: 'at-most', low: null, high: target };
	return { kind: 'line', low: target, high: target };
}

/** The vector's chart under its own profile. */
export function chartOf(vector: Vector): ControlChart {
	const { input, options } = vector;
	const profile = PROFILES[vector.profile as keyof typeof PROFILES];
	const settings = {
		...profile,
		...(options.screen_outliers !== undefined && { screening: options.screen_outliers === true }),
		...given(options, 'shift_points', 'shiftPoints'),
		...given(options, 'trend_points', 'trendPoints'),
		...given(options, 'min_points', 'minimumPoints')
	};
	const points = vector.kind === 'attribute' ? countedPoints(vector) : valuePoints(vector);
	const starts = (options.rebase_at ??
		options.recalculate_at ??
		sectionStarts(options)) as number[];
	const baseline = options.baseline_n ?? options.fix_after_n_points ?? options.freeze;
	const { target } = options;
	const direction = directionOf(options);
	const kind: ChartInput['kind'] =
		vector.kind === 'xmr' ? 'xmr' : options.chart === 'p' ? 'p' : 'u';
	return controlChart({
		...{ kind, direction, points, settings, per: perOf(options) },
		rebases: starts.map((at) => ({ from: String(1000 + at), reason: null })),
		...(input.numerators !== undefined && {
			bounds: { lowest: 0, highest: kind === 'p' ? perOf(options) : null }
		}),
		...(typeof baseline === 'number' && { baseline }),
		...(typeof target === 'number' && { aimOf: () => aimOf(direction, target) })
	});
}

function given(options: Vector['options'], from: string, to: string) {
	return options[from] === undefined ? {} : { [to]: options[from] as number };
}

function perOf({ multiplier }: Vector['options']): number {
	return typeof multiplier === 'number' ? multiplier : 1;
}

function sectionStarts({ sections }: Vector['options']): number[] {
	return ((sections ?? []) as number[][]).slice(1).flatMap(([first]) => first ?? []);
}

function valuePoints({ input }: Vector): ChartPoint[] {
	return (input.values as (number | null)[]).map((value, index) => ({
		...{ period: String(1000 + index), value, n: 1, complete: true }
	}));
}

/** What a c chart counts has no n: each point is one. What is excluded is drawn, and not counted. */
function countedPoints({ input, options }: Vector): ChartPoint[] {
	const excluded = (options.exclude ?? []) as number[];
	return (input.numerators as number[]).map((numerator, index) => {
		const n = (input.denominators as number[] | undefined)?.[index] ?? 1;
		const value = (perOf(options) * numerator) / n;
		return {
			...{ period: String(1000 + index), value, n, numerator },
			complete: !excluded.includes(index)
		};
	});
}

function above(folder: string, path: string): string | null {
	if (existsSync(join(folder, path))) return join(folder, path);
	return dirname(folder) === folder ? null : above(dirname(folder), path);
}
