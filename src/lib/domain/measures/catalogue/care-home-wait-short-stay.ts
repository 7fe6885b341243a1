import { DIMENSIONS } from '../../facts/dimension';
import { careHome } from '../../facts/families/care-home';
import { factOf } from '../../facts/facts';
import { meanCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const careHomeWaitShortStay: SingleMeasure = {
	kind: 'single',
	code: 'care-home-wait-short-stay',
	title: 'Snittid för verkställande av SÄBO-beslut, för den som väntat på korttids',
	definition:
		'Genomsnittligt antal dygn från beslut till inflyttning för dem som flyttat in under månaden och väntat på korttidsplats.',
	unit: 'dygn',
	direction: 'lower',
	section: 'säbo',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [careHome],
	marksSmallBase: true,
	evaluate({ total }) {
		return meanCell(factOf(total, 'chShortWaitSum'), factOf(total, 'chShortWaitN'));
	}
};
