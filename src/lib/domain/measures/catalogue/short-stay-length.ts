import { DIMENSIONS } from '../../facts/dimension';
import { shortStay } from '../../facts/families/short-stay';
import { factOf, factsUnder } from '../../facts/facts';
import { meanCell } from '../cells';
import { BY_STAY_KIND } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const shortStayLength: GroupedMeasure = {
	kind: 'grouped',
	code: 'short-stay-length',
	title: 'Snittid på korttids',
	definition:
		'Genomsnittligt antal dygn från början till slut för korttidsvistelser som avslutats under månaden, efter slag.',
	unit: 'dygn',
	direction: 'lower',
	section: 'korttids',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [shortStay],
	marksSmallBase: true,
	groupings: [BY_STAY_KIND],
	evaluate({ total }) {
		return new Map(
			[...factsUnder(total, 'ssLengthN')].map(([kind, stays]) => [
				kind,
				meanCell(factOf(total, `ssLengthSum/${kind}`), stays)
			])
		);
	}
};
