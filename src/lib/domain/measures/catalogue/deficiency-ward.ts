import { DIMENSIONS } from '../../facts/dimension';
import { deficiencies } from '../../facts/families/deficiencies';
import { factOf, factsUnder } from '../../facts/facts';
import { countCell } from '../cells';
import { listGrouping } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const deficiencyWard: GroupedMeasure = {
	kind: 'grouped',
	code: 'deficiency-ward',
	title: 'Ärenden med brist per avdelning',
	definition:
		'Ärenden med minst en brist från slutenvården, efter avdelning; n är avdelningens alla ärenden.',
	unit: 'antal',
	direction: 'lower',
	section: 'brister',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [deficiencies],
	groupsHaveOwnN: true,
	groupings: [listGrouping('ward', 'Avdelning', 'ward')],
	evaluate({ total }) {
		return new Map(
			[...factsUnder(total, 'wardCases')].map(([ward, cases]) => {
				const deficient = factOf(total, `defWard/${ward}`);
				return [ward, { ...countCell(deficient, cases), numerator: deficient }];
			})
		);
	}
};
