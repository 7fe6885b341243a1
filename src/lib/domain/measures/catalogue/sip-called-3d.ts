import { DIMENSIONS } from '../../facts/dimension';
import { sips } from '../../facts/families/sips';
import { factOf } from '../../facts/facts';
import { shareCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const sipCalled3d: SingleMeasure = {
	kind: 'single',
	code: 'sip-called-3d',
	title: 'SIP kallad inom 3 dagar',
	definition:
		'Andel där SIP kallats senast 3 dagar efter första utskrivningsklar, av ärenden som har både kallelse och utskrivningsklar.',
	unit: '%',
	direction: 'higher',
	section: 'sip',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [sips],
	settlesLate: true,
	evaluate({ total }) {
		return shareCell(factOf(total, 'sipCalledInTime'), factOf(total, 'sipCalled'));
	}
};
