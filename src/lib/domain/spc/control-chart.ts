import type { Direction } from '../measures/measure';
import { assuranceOf, type Aim, type Assurance } from './assurance';
import type { ChartKind } from './chart-kind';
import { isCounted, type ChartPoint } from './chart-point';
import { linesOf } from './lines';
import { ruleMarks, runMarks } from './marks';
import { phasesOf, type Phase, type Rebase } from './phases';
import type { Rule, Signal } from './rules';
import type { Runs } from './runs';
import { ENGINE_VERSION, type ChartSettings } from './settings';
import { grainOf, sideOf } from './side';
import { colourOf, variationOf, type Colour, type Variation } from './verdict';

/** What a control chart is made from. */
export interface ChartInput {
	kind: ChartKind;
	direction: Direction;
	points: readonly ChartPoint[];
	settings: ChartSettings;
	/** What shares and events are counted per; 100 when left out. */
	per?: number;
	/** Where new phases begin. */
	rebases?: readonly Rebase[];
	/** So many first points are what the first phase's limits are worked out from. */
	baseline?: number;
	/** What values are held to in a month. */
	aimOf?: (period: string) => Aim | null;
	/** The least and greatest that the values can be. */
	bounds?: Bounds;
}

/** The least and greatest that values can be; null where there is no such. */
export interface Bounds {
	lowest: number | null;
	highest: number | null;
}

/** A point with the lines that it is judged by and the verdict on it. */
export interface JudgedPoint extends Pick<ChartPoint, 'period' | 'value' | 'n' | 'complete'> {
	/** Null where its section has no value. */
	centre: number | null;
	/** Never clamped: a limit may lie where no value can. Null where limits are not shown. */
	lower: number | null;
	upper: number | null;
	rules: Rule[];
	/** The same, with which way each points. */
	signals: readonly Signal[];
	colour: Colour;
	/** What it is held to. */
	target: Aim | null;
}

/** A section of the chart. */
export interface ChartSection {
	from: string;
	to: string;
	/** Points that count. */
	points: number;
	/** Why it began; null for the first, and where a program asked. */
	reason: string | null;
}

/** A control chart as data (domain.md §9). */
export interface ControlChart {
	engine: string;
	chart: Exclude<ChartKind, 'i-prime'>;
	/** I′ is an XmR chart whose limits go by n. */
	method: ChartKind;
	limitsShown: boolean;
	points: JudgedPoint[];
	/** Points that count, and how many there must be for limits and icons. */
	counted: number;
	needed: number;
	sections: ChartSection[];
	/** Rebases with too few points on either side to be in force: the limits before them hold. */
	waiting: Rebase[];
	bounds: Bounds;
	/** The last complete point, which the icons speak of; null without any. */
	latest: string | null;
	/** Null while there are too few points. */
	variation: Variation | null;
	/** Null without limits or target, and where neither way is better. */
	assurance: Assurance | null;
	/** Of a run chart with enough points: the latest section's runs. */
	runs: Runs | null;
}

/** Of values of which nothing is said. */
const UNBOUNDED: Bounds = { lowest: null, highest: null };

/**
 * Makes a control chart: limits for each phase, the rules that fired at each point, and the verdicts.
 * Incomplete months are shown and not judged. It never rebases by itself.
 */
export function controlChart(input: ChartInput): ControlChart {
	const { points, direction, settings, bounds = UNBOUNDED } = input;
	const counted = points.filter(isCounted);
	const enough = counted.length >= settings.minimumPoints;
	const method = enough || settings.shortCentre === 'mean' ? input.kind : 'run';
	const { phases, waiting } = phasesOf(points, input.rebases ?? [], settings, input.baseline);
	const lines = linesOf({ kind: method, points, per: input.per ?? 100, settings }, phases);
	const grain = grainOf(counted.map(({ value }) => value));
	const marks = (method === 'run' ? runMarks : ruleMarks)({
		points,
		phases,
		lines,
		settings,
		grain
	});
	const verdicts = points.map((_, index) => {
		const signals = enough ? (marks.signals[index] ?? []) : [];
		return { signals, variation: variationOf(signals, direction, settings.conflict) };
	});
	const judged = points.map((point, index): JudgedPoint => {
		const { centre, reach } = lines[index] ?? { centre: null, reach: null };
		const { signals, variation } = verdicts[index] ?? { signals: [], variation: 'common_cause' };
		const shown = enough && centre !== null && reach !== null;
		return {
			period: point.period,
			value: point.value,
			n: point.n,
			complete: point.complete,
			centre,
			lower: shown ? centre - reach : null,
			upper: shown ? centre + reach : null,
			rules: [...new Set(signals.map(({ rule }) => rule))],
			signals,
			colour: colourOf(variation),
			target: input.aimOf?.(point.period) ?? null
		};
	});
	const last = points.findLastIndex(isCounted);
	const latest = judged[last];
	return {
		engine: ENGINE_VERSION,
		chart: method === 'i-prime' ? 'xmr' : method,
		method,
		limitsShown: judged.some(({ upper }) => upper !== null),
		points: judged,
		counted: counted.length,
		needed: settings.minimumPoints,
		sections: phases.flatMap((phase) => sectionOf(points, phase)),
		waiting,
		bounds,
		latest: latest?.period ?? null,
		variation: enough ? (verdicts[last]?.variation ?? null) : null,
		assurance: enough && latest ? heldTo(latest, input, phases, grain) : null,
		runs: enough ? marks.runs : null
	};
}

/** The latest point's limits held to what it aims at. */
function heldTo(
	{ lower, upper, target }: JudgedPoint,
	{ points, settings, bounds = UNBOUNDED }: ChartInput,
	phases: readonly Phase[],
	grain: number
): Assurance | null {
	if (target === null || target.kind === 'line') return null;
	if (lower === null || upper === null) return settings.assuranceWithoutLimits;
	const assurance = assuranceOf({ lower, upper }, target, grain);
	const { start, end } = phases.at(-1)?.basis ?? { start: 0, end: 0 };
	const section = points.slice(start, end).filter(isCounted);
	const stands = [bounds.lowest, bounds.highest].some((bound) =>
		section.every(({ value }) => bound !== null && sideOf(value, bound, grain) === 0)
	);
	// Where nothing has varied, nothing is known of what the variation would keep to.
	return assurance === 'fail' && stands ? null : assurance;
}

function sectionOf(points: readonly ChartPoint[], { start, end, rebase }: Phase): ChartSection[] {
	const own = points.slice(start, end);
	const [from, to] = [own[0]?.period, own.at(-1)?.period];
	if (from === undefined || to === undefined) return [];
	return [{ from, to, points: own.filter(isCounted).length, reason: rebase?.reason ?? null }];
}
