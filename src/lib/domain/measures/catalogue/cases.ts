import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { factOf } from '../../facts/facts';
import { countCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const cases: SingleMeasure = {
	kind: 'single',
	code: 'cases',
	title: 'Antal ärenden',
	definition: 'Antal ärenden där personen skrivits ut från sjukhuset under månaden.',
	unit: 'antal',
	direction: 'neutral',
	section: 'ärenden',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [volume],
	evaluate({ total }) {
		const cases = factOf(total, 'cases');
		return countCell(cases, cases);
	}
};
