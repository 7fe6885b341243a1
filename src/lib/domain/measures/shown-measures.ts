import { MEASURES } from './catalogue';
import type { EvaluationContext } from './measure';

/** The measures that pages and reports show: those out of inhabitants once any are given. */
export function shownMeasures({
	population = []
}: Pick<EvaluationContext, 'population'>): typeof MEASURES {
	return population.length > 0 ? MEASURES : MEASURES.filter(({ ofInhabitants }) => !ofInhabitants);
}
