import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { factOf } from '../../facts/facts';
import { shareCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const admissionNotice24h: SingleMeasure = {
	kind: 'single',
	code: 'admission-notice-24h',
	title: 'Inskrivningsmeddelande inom 24 timmar',
	definition:
		'Andel av alla ärenden där inskrivningsmeddelandet kom inom 24 timmar från inskrivningen.',
	unit: '%',
	direction: 'higher',
	section: 'ärenden',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [volume],
	evaluate({ total }) {
		return shareCell(factOf(total, 'noticed'), factOf(total, 'cases'));
	}
};
