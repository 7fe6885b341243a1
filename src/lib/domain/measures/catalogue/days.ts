import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families';
import { countCell, meanCell, shareCell } from '../cells';
import { DAY_GROUPS } from '../day-groups';
import { fixedGrouping } from '../groupings';
import { between, countOf, daysHistogram, longestOf, quantile, sumOf } from '../histogram';
import { grouped, single, type SingleMeasure } from '../measure';

export const daysMean = single({
	code: 'days-mean',
	title: 'Dygn på sjukhuset innan hemgång (ut.klar–utskrivning), genomsnitt',
	shortTitle: 'Dygn till hemgång, snitt',
	definition:
		'Genomsnittligt antal dygn från utskrivningsklar till utskrivning, utskrivna samma dag inräknade.',
	unit: 'dygn',
	direction: 'lower',
	section: 'dygn',
	leads: true,
	decimals: 2,
	aggregation: 'recomputed',
	chart: 'i-prime',
	unusually: { high: 'långa väntetider', low: 'korta väntetider' },
	breakdowns: DIMENSIONS,
	families: [days],
	marksSmallBase: true,
	pairedWith: 'days-max',
	disclosure: 'days',
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		return meanCell(sumOf(histogram), countOf(histogram));
	}
});

export const daysMeanExcl0 = single({
	code: 'days-mean-excl0',
	title: 'Dygn på sjukhuset innan hemgång, genomsnitt exkl. dag 0',
	definition:
		'Genomsnittligt antal dygn från utskrivningsklar till utskrivning för dem som väntat minst ett dygn (den nationella väntetidsstatistikens mått).',
	unit: 'dygn',
	direction: 'lower',
	section: 'dygn',
	decimals: 2,
	aggregation: 'recomputed',
	chart: 'i-prime',
	unusually: {
		high: 'långa väntetider för dem som väntat',
		low: 'korta väntetider för dem som väntat'
	},
	breakdowns: DIMENSIONS,
	families: [days],
	marksSmallBase: true,
	disclosure: 'same-day',
	evaluate({ total }) {
		const waited = between(daysHistogram(total), 1);
		return meanCell(sumOf(waited), countOf(waited));
	}
});

/** A percentile of the days; the share of the cases below it is what it is declared by and computed with. */
function daysPercentile<const Code extends string>(
	declared: Pick<SingleMeasure, 'title' | 'definition' | 'chart' | 'unusually'> & {
		code: Code;
		percentile: number;
	}
) {
	return single({
		...declared,
		unit: 'dygn',
		direction: 'lower',
		section: 'dygn',
		decimals: 1,
		aggregation: 'recomputed',
		breakdowns: DIMENSIONS,
		families: [days],
		marksSmallBase: true,
		disclosure: 'percentiles',
		evaluate({ total }) {
			const histogram = daysHistogram(total);
			const n = countOf(histogram);
			return { value: quantile(histogram, declared.percentile), n };
		}
	});
}

export const daysMedian = daysPercentile({
	code: 'days-median',
	title: 'Dygn på sjukhuset innan hemgång, median',
	definition:
		'Hälften av personerna väntade så här många dygn eller färre från utskrivningsklar till utskrivning.',
	percentile: 0.5,
	// It is 0 or 1, and jumps between them by chance: limits around that say nothing.
	chart: 'run',
	unusually: { high: 'lång medianväntetid', low: 'kort medianväntetid' }
});

export const daysP90 = daysPercentile({
	code: 'days-p90',
	title: 'Dygn på sjukhuset innan hemgång, 90:e percentil',
	definition:
		'Nio av tio personer väntade så här många dygn eller färre från utskrivningsklar till utskrivning.',
	percentile: 0.9,
	chart: 'i-prime',
	unusually: {
		high: 'långa väntetider för dem som väntat längst',
		low: 'korta väntetider för dem som väntat längst'
	}
});

export const daysMax = single({
	code: 'days-max',
	title: 'Dygn på sjukhuset innan hemgång, längsta',
	shortTitle: 'Dygn till hemgång, längsta',
	definition: 'Antal dygn från utskrivningsklar till utskrivning för den person som väntat längst.',
	unit: 'dygn',
	direction: 'lower',
	section: 'dygn',
	decimals: 0,
	aggregation: 'recomputed',
	chart: 'run',
	unusually: { high: 'lång längsta väntetid', low: 'kort längsta väntetid' },
	breakdowns: DIMENSIONS,
	families: [days],
	extreme: true,
	disclosure: 'longest',
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		return { value: longestOf(histogram), n: countOf(histogram) };
	},
	persons: ({ total }) => daysHistogram(total).at(-1)?.count ?? 0
});

export const daysDistribution = grouped({
	code: 'days-distribution',
	title: 'Fördelning av dygn',
	definition:
		'Antal personer efter antal dygn på sjukhuset från utskrivningsklar till utskrivning.',
	unit: 'antal',
	direction: 'neutral',
	section: 'dygn',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många personer', low: 'få personer' },
	breakdowns: DIMENSIONS,
	families: [days],
	groupings: [
		{
			...fixedGrouping(
				'days',
				'Antal dygn',
				DAY_GROUPS.map(({ code }) => ({ code, label: code }))
			),
			disclosure: 'distribution'
		}
	],
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		const n = countOf(histogram);
		return new Map(
			DAY_GROUPS.map(({ code, from, to }) => [
				code,
				countCell(countOf(between(histogram, from, to)), n)
			])
		);
	}
});

export const sameDayShare = single({
	code: 'same-day-share',
	title: 'Hemgång samma dag',
	definition: 'Andel som skrivits ut samma dag som de blev utskrivningsklara.',
	unit: '%',
	direction: 'higher',
	section: 'dygn',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'p',
	unusually: { high: 'stor andel hemgångar samma dag', low: 'liten andel hemgångar samma dag' },
	breakdowns: DIMENSIONS,
	families: [days],
	disclosure: 'same-day',
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		return shareCell(countOf(between(histogram, 0, 0)), countOf(histogram));
	}
});

export const withinTargetShare = single({
	code: 'within-target-share',
	title: 'Hemgång inom 1 dygn',
	shortTitle: 'Hemgång inom 1 dygn',
	definition: 'Andel som skrivits ut samma dag som de blev utskrivningsklara eller dagen efter.',
	unit: '%',
	direction: 'higher',
	section: 'dygn',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'p',
	unusually: { high: 'stor andel hemgångar inom 1 dygn', low: 'liten andel hemgångar inom 1 dygn' },
	breakdowns: DIMENSIONS,
	families: [days],
	disclosure: 'within-target',
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		return shareCell(countOf(between(histogram, 0, 1)), countOf(histogram));
	}
});
