import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { sips } from '../../facts/families/sips';
import { factOf } from '../../facts/facts';
import { countCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const sipCount: SingleMeasure = {
	kind: 'single',
	code: 'sip-count',
	title: 'Antal SIP',
	definition: 'Antal genomförda SIP för personer som skrivits ut under månaden.',
	unit: 'antal',
	direction: 'neutral',
	section: 'sip',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [volume, sips],
	settlesLate: true,
	evaluate({ total }) {
		const held = factOf(total, 'sipHeld');
		return countCell(held, factOf(total, 'cases'), factOf(total, 'sipCases'));
	}
};
