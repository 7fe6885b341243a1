import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { meanCell } from '../cells';
import { between, countOf, daysHistogram, sumOf } from '../histogram';
import type { SingleMeasure } from '../measure';

export const daysMeanExcl0: SingleMeasure = {
	kind: 'single',
	code: 'days-mean-excl0',
	title: 'Dygn på sjukhuset innan hemgång, genomsnitt exkl. dag 0',
	definition:
		'Genomsnittligt antal dygn från utskrivningsklar till utskrivning för dem som väntat minst ett dygn (den nationella väntetidsstatistikens mått).',
	unit: 'dygn',
	direction: 'lower',
	section: 'dygn',
	decimals: 2,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [days],
	marksSmallBase: true,
	evaluate({ total }) {
		const waited = between(daysHistogram(total), 1);
		return meanCell(sumOf(waited), countOf(waited));
	}
};
