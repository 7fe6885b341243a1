import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { deficiencies } from '../../facts/families/deficiencies';
import { factOf } from '../../facts/facts';
import { cellsUnder } from '../cells';
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
	evaluate({ total }) {
		return cellsUnder(total, 'defPrimary', factOf(total, 'cases'));
	}
};
