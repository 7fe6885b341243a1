import type { Annotation } from '../annotation/annotation';
import type { Month } from '../calendar/month';
import { chartAnswer, type ChartAnswer } from '../spc/chart-answer';
import type { Aim } from '../spc/assurance';
import type { Rebase } from '../spc/phases';
import type { ProfileName } from '../spc/settings';
import { aimsFrom } from '../spc/target-aim';
import { subjectOf } from '../target/target-for';
import type { Target, TargetSelection } from '../target/target';
import {
	chartBounds,
	chartDecimals,
	chartKindFor,
	chartUnit,
	measurePoints,
	ratePer,
	type MeasurePoint
} from './chart-points';
import type { EvaluationInput } from './evaluate';
import { groupLabel, groupName } from './group-names';
import type { Direction, Measure } from './measure';
import { groupingOf } from './rows';

/** What a measure's control chart is made from, besides the facts. */
export interface MeasureChartOptions {
	months: readonly Month[];
	/** One of the measure's own groups; null for the whole. */
	group: string | null;
	/** What is written at the chart ({@link annotationsOf}). */
	annotations: readonly Annotation[];
	/** Other phases that are asked for. */
	rebases?: readonly Rebase[];
	targets: readonly Target[];
	selection: TargetSelection;
	/** The rules that are used; ours when left out. */
	profile?: ProfileName;
	/** Which way is better, and a target, where they are asked for instead of what holds. */
	direction?: Direction | undefined;
	target?: number | undefined;
	/** Figures that may not be seen: to the chart they are gaps. */
	hides?: (month: Month) => boolean;
}

/** The control chart of a measure (domain.md §5.1.1). */
export function measureChart(
	measure: Measure,
	input: EvaluationInput,
	options: MeasureChartOptions
): ChartAnswer {
	const { group, profile = 'default', direction = measure.direction } = options;
	const own = groupingOf(measure, input);
	const { lists } = input.context;
	const points = pointsOf(measure, input, options);
	const aimOf = aimsFrom({
		...{ asked: options.target, direction, targets: options.targets },
		...{ figure: subjectOf(measure, group), selection: options.selection }
	});
	// The kommun's targets are in the measure's own unit, also where its chart is of rates.
	const isConverted = options.target === undefined && chartUnit(measure) !== measure.unit;
	return chartAnswer({
		heading: {
			measure: measure.code,
			title: measure.title,
			unit: chartUnit(measure),
			definition: measure.definition,
			group: group === null ? null : groupName(own?.list ?? null, group, lists)
		},
		spoken: {
			unusually: measure.unusually,
			decimals: chartDecimals(measure),
			group: own === null || group === null ? null : groupLabel(own, group, lists),
			...(isConverted && { countOf: aimOf })
		},
		kind: chartKindFor(measure, points),
		direction,
		profile,
		points,
		annotations: options.annotations,
		rebases: options.rebases ?? [],
		aimOf: isConverted ? asRates(aimOf, points) : aimOf,
		bounds: chartBounds(measure)
	});
}

/** What counts are held to, as rates: of the cases that each month has. */
function asRates(
	countOf: (month: Month) => Aim | null,
	points: readonly MeasurePoint[]
): (month: Month) => Aim | null {
	const cases = new Map(points.map(({ period, n }) => [period, n]));
	return (month) => {
		const [aim, n] = [countOf(month), cases.get(month) ?? 0];
		if (aim === null || n === 0) return null;
		const rate = (count: number | null) => (count === null ? null : ratePer(count, n));
		return { ...aim, low: rate(aim.low), high: rate(aim.high) };
	};
}

function pointsOf(
	measure: Measure,
	input: EvaluationInput,
	{ months, group, hides }: MeasureChartOptions
): MeasurePoint[] {
	const points = measurePoints(measure, input, { months, group });
	if (hides === undefined) return points;
	return points.map((point) =>
		hides(point.period) ? { ...point, value: null, n: 0, suppressed: true } : point
	);
}
