import { DIMENSIONS } from '../../facts/dimension';
import { careHome } from '../../facts/families/care-home';
import { factOf } from '../../facts/facts';
import { meanCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const careHomeWait: SingleMeasure = {
	kind: 'single',
	code: 'care-home-wait',
	title: 'Snittid för verkställande av SÄBO-beslut',
	definition:
		'Genomsnittligt antal dygn från beslut till inflyttning för dem som flyttat in under månaden, efter sjukhusvistelse.',
	unit: 'dygn',
	direction: 'lower',
	section: 'säbo',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [careHome],
	marksSmallBase: true,
	evaluate({ total }) {
		return meanCell(factOf(total, 'chWaitSum'), factOf(total, 'chWaitN'));
	}
};
