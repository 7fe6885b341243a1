import { monthsBetween } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import type { ChartParameters } from '../../domain/machine/chart-parameters';
import {
	chartBounds,
	chartDecimals,
	chartKindFor,
	chartUnit,
	measurePoints
} from '../../domain/measures/chart-points';
import { askedRebases, type ChartQuery } from '../../domain/measures/chart-query';
import { groupLabel, groupName } from '../../domain/measures/group-names';
import type { EvaluationContext } from '../../domain/measures/measure';
import { groupingOf } from '../../domain/measures/rows';
import { chartAnswer, type ChartAnswer } from '../../domain/spc/chart-answer';
import { aimsFrom } from '../../domain/spc/target-aim';
import { subjectOf } from '../../domain/target/target-for';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadTargets } from '../targets/read';
import { loadFacts } from './read-facts';
import { targetSelection } from './read-view-input';

/**
 * The control chart of a measure, made of the figures that the scope may see: of what is published,
 * no limit knows anything of what is hidden.
 */
export async function loadMeasureChart(
	tx: Transaction,
	scope: Scope,
	{ measure, group, cases }: ChartQuery,
	asked: ChartParameters,
	ground: { context: Omit<EvaluationContext, 'partial'>; today: LocalDate }
): Promise<ChartAnswer> {
	const { from, to, filters, grouping } = cases;
	const table = await loadFacts(tx, scope, { from, to, filters, today: ground.today });
	const input = { table, ...ground, ...(grouping !== null && { grouping }) };
	const own = groupingOf(measure, input);
	const { lists } = ground.context;
	const direction = asked.direction ?? measure.direction;
	const points = measurePoints(measure, input, { months: monthsBetween(from, to), group });
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
			group: own === null || group === null ? null : groupLabel(own, group, lists)
		},
		kind: chartKindFor(measure, points),
		direction,
		profile: asked.profile,
		points,
		rebases: askedRebases(asked),
		aimOf: aimsFrom({
			asked: asked.target,
			direction,
			targets: await loadTargets(tx, scope),
			figure: subjectOf(measure),
			selection: targetSelection(filters)
		}),
		bounds: chartBounds(measure)
	});
}
