import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { deficiencies as deficiencyFacts } from '../../facts/families/deficiencies';
import { casesLookedAt, cellsUnder } from '../cells';
import { listGrouping } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const deficiencies: GroupedMeasure = {
	kind: 'grouped',
	code: 'deficiencies',
	title: 'Bristande/sen informationsöverföring, slutenvård',
	definition: 'Antal brister i informationsöverföringen från slutenvården, efter typ.',
	unit: 'antal',
	direction: 'lower',
	section: 'brister',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [volume, deficiencyFacts],
	groupings: [listGrouping('type', 'Typ av brist', 'deficiencyInpatient')],
	base: casesLookedAt,
	evaluate({ total }) {
		return cellsUnder(total, 'defInpatient', casesLookedAt(total));
	}
};
