import { annotationsOf } from '../../domain/annotation/annotation';
import { monthsBetween } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import type { ChartParameters } from '../../domain/machine/chart-parameters';
import { askedRebases, type ChartQuery } from '../../domain/measures/chart-query';
import type { EvaluationContext } from '../../domain/measures/measure';
import { measureChart } from '../../domain/measures/measure-chart';
import type { ChartAnswer } from '../../domain/spc/chart-answer';
import { loadAnnotations } from '../annotations/read';
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
	return measureChart(measure, input, {
		months: monthsBetween(from, to),
		group,
		annotations: annotationsOf(await loadAnnotations(tx, scope), measure.code, filters),
		rebases: askedRebases(asked),
		targets: await loadTargets(tx, scope),
		selection: targetSelection(filters),
		profile: asked.profile,
		direction: asked.direction,
		target: asked.target
	});
}
