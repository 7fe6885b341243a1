import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { factOf } from '../../facts/facts';
import { cellsUnder } from '../cells';
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
	evaluate({ total }) {
		return cellsUnder(total, 'plan', factOf(total, 'cases'));
	}
};
