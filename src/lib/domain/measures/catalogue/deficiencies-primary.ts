import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { deficiencies } from '../../facts/families/deficiencies';
import { casesLookedAt, cellsUnder } from '../cells';
import { listGrouping } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const deficienciesPrimary: GroupedMeasure = {
	kind: 'grouped',
	code: 'deficiencies-primary',
	title: 'Bristande/sen informationsöverföring, primärvård',
	definition: 'Antal brister i informationsöverföringen från primärvården, efter typ.',
	unit: 'antal',
	direction: 'lower',
	section: 'brister',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [volume, deficiencies],
	groupings: [listGrouping('type', 'Typ av brist', 'deficiencyPrimary')],
	base: casesLookedAt,
	evaluate({ total }) {
		return cellsUnder(total, 'defPrimary', casesLookedAt(total));
	}
};
