import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { casesLookedAt, cellsUnder } from '../cells';
import { listGrouping } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const plan: GroupedMeasure = {
	kind: 'grouped',
	code: 'plan',
	title: 'Planering efter sjukhusvistelse',
	definition: 'Utskrivna ärenden efter vart personen planerats efter sjukhusvistelsen.',
	unit: 'antal',
	direction: 'neutral',
	section: 'ärenden',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [volume],
	groupings: [listGrouping('plan', 'Planering', 'plan')],
	base: casesLookedAt,
	evaluate({ total }) {
		return cellsUnder(total, 'plan', casesLookedAt(total));
	}
};
