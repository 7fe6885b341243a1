import { isCounted, type ChartPoint } from './chart-point';
import type { Lines } from './lines';
import type { Phase } from './phases';
import { signalsOf, type RulePoint, type Signal } from './rules';
import { anhoejRuns, type Runs } from './runs';
import type { ChartSettings } from './settings';
import { sideOf } from './side';

/** What marks are found from. */
export interface MarkInput {
	points: readonly ChartPoint[];
	phases: readonly Phase[];
	/** One for each point. */
	lines: readonly Lines[];
	settings: ChartSettings;
	grain: number;
}

/** The signals of each point, by its index. */
export interface Marks {
	signals: readonly (readonly Signal[])[];
	/** Of a run chart: the latest phase's runs. */
	runs: Runs | null;
}

/**
 * The rules on chains of points. What does not count ends a chain, and so does a new phase where
 * rules do not cross it.
 */
export function ruleMarks({ points, phases, lines, settings, grain }: MarkInput): Marks {
	const begins = new Set(settings.rulesCrossRebase ? [] : phases.map(({ start }) => start));
	const chains: { index: number; point: RulePoint }[][] = [[]];
	for (const [index, point] of points.entries()) {
		const { centre, reach } = lines[index] ?? { centre: null, reach: null };
		const counts = isCounted(point) && centre !== null;
		if (!counts || begins.has(index)) chains.push([]);
		if (counts) chains.at(-1)?.push({ index, point: { value: point.value, centre, reach } });
	}
	const signals: Signal[][] = points.map(() => []);
	for (const chain of chains) {
		const found = signalsOf(
			chain.map(({ point }) => point),
			settings,
			grain
		);
		for (const [at, { index }] of chain.entries()) signals[index] = found[at] ?? [];
	}
	return { signals, runs: null };
}

/** Anhøj's rules on each phase; a run that is too long is a shift. */
export function runMarks({ points, phases, lines, grain }: MarkInput): Marks {
	const found = phases.map(({ start, end }) => {
		const sides = points.slice(start, end).map((point, at) => {
			const centre = lines[start + at]?.centre ?? null;
			return isCounted(point) && centre !== null ? sideOf(point.value, centre, grain) : null;
		});
		const { inLongRun, ...runs } = anhoejRuns(sides);
		const signals = sides.map((side, at): Signal[] =>
			inLongRun[at] ? [{ rule: 'shift', side: side === 1 ? 'high' : 'low' }] : []
		);
		return { signals, runs };
	});
	return { signals: found.flatMap(({ signals }) => signals), runs: found.at(-1)?.runs ?? null };
}
