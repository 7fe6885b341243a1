import { rebasesIn, type Annotation } from '../annotation/annotation';
import { addMonths, monthOf } from '../calendar/month';
import { chartMonths } from '../measures/chart-months';
import { chartDecimals, chartUnit } from '../measures/chart-points';
import type { EvaluationInput } from '../measures/evaluate';
import type { Direction, Measure } from '../measures/measure';
import { measureChart } from '../measures/measure-chart';
import { hasWhole } from '../measures/whole';
import type { ChartAnswer } from '../spc/chart-answer';
import type { Action } from './action';
import { actionVerdict, firstMonthAfter, isJudged, type ChartFinding } from './action-verdict';

/** A measure's level over months. */
export interface Level {
	value: number;
	months: number;
}

/** What a measure's chart says of an action that has begun. */
export interface ActionEffect extends ChartFinding {
	/** The year before the start, and from the first whole month after it; null where no month is shown. */
	before: Level | null;
	after: Level | null;
	unit: string;
	decimals: number;
	direction: Direction;
}

/** What the chart of an action's measure says; of its figures only those that the facts' reader sees. */
export function actionEffect(
	{ origin, startedOn }: Pick<Action, 'origin'> & { startedOn: string },
	measure: Measure,
	{ annotations, ...input }: EvaluationInput & { annotations: readonly Annotation[] }
): ActionEffect | null {
	const group =
		origin.kind === 'cause' && measure.kind === 'grouped' ? (origin.reference ?? null) : null;
	if (group === null && !hasWhole(measure)) return null;
	const start = monthOf(startedOn);
	const chart = measureChart(measure, input, {
		...{ months: chartMonths(addMonths(monthOf(input.today), -1)), group },
		// A phase that begins with the action would hide what it changed.
		annotations: annotations.filter((each) => rebasesIn([each]).every(({ from }) => from < start)),
		...{ targets: [], selection: { partial: false } }
	});
	const first = firstMonthAfter(startedOn);
	const yearBefore = addMonths(start, -12);
	return {
		verdict: actionVerdict(chart, startedOn),
		until: chart.points.findLast(isJudged)?.period ?? null,
		before: levelOf(chart, (period) => period >= yearBefore && period < start),
		after: levelOf(chart, (period) => period >= first),
		unit: chartUnit(measure),
		decimals: chartDecimals(measure),
		direction: measure.direction
	};
}

/** Of means and shares the cases' own, of counts the mean of the months. */
function levelOf(
	{ points, method }: Pick<ChartAnswer, 'points' | 'method'>,
	isIn: (period: string) => boolean
): Level | null {
	const own = points.flatMap(({ period, value, n, complete }) =>
		value !== null && complete && isIn(period) ? [{ value, n }] : []
	);
	if (own.length === 0) return null;
	const weighs = method !== 'xmr' && own.every(({ n }) => n !== null && n > 0);
	const weightOf = ({ n }: { n: number | null }) => (weighs ? (n ?? 1) : 1);
	const weight = own.reduce((sum, point) => sum + weightOf(point), 0);
	const sum = own.reduce((total, point) => total + point.value * weightOf(point), 0);
	return { value: sum / weight, months: own.length };
}
