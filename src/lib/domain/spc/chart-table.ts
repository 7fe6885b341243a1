import { annotationText } from '../annotation/annotation';
import { HIDDEN } from '../measures/hidden';
import type { CsvCell } from '../views/table';
import type { ChartAnswer } from './chart-answer';
import { ASSURANCE_WORDS, COLOUR_WORDS, RULE_WORDS, VARIATION_WORDS } from './icon-words';

const HEADING = [
	...['mått', 'titel', 'enhet', 'grupp', 'period', 'värde', 'n', 'hel månad'],
	...['mitt', 'undre gräns', 'övre gräns', 'regler', 'bedömning', 'mål från', 'mål till'],
	...['senaste månaden', 'målet', 'kommentar']
];

/**
 * A control chart as a table for Excel: a row for each month, with what it is judged by and what came
 * of it. The two before the last column are the chart's verdicts, in the row of the month that they speak of.
 * `published` figures also say which are hidden, since an empty value may be a gap.
 */
export function chartTable(chart: ChartAnswer, published: boolean): CsvCell[][] {
	const { measure, title, unit, group, variation, assurance } = chart;
	const rows = chart.points.map((point): CsvCell[] => {
		const { period, value, n, complete, centre, lower, upper, target, suppressed } = point;
		const latest = period === chart.latest;
		return [
			...[measure, title, unit, group, period],
			...(suppressed ? [HIDDEN, HIDDEN] : [value, n ?? HIDDEN]),
			complete ? 'ja' : 'nej',
			...[centre, lower, upper],
			point.rules.map((rule) => RULE_WORDS[rule]).join(', '),
			complete && value !== null ? COLOUR_WORDS[point.colour] : null,
			...[target?.low ?? null, target?.high ?? null],
			latest && variation !== null ? VARIATION_WORDS[variation] : null,
			latest && assurance !== null ? ASSURANCE_WORDS[assurance] : null,
			chart.annotations
				.filter(({ month }) => month === period)
				.map(annotationText)
				.join(' | ') || null,
			...(published ? [suppressed ? 'ja' : null] : [])
		];
	});
	return [published ? [...HEADING, 'dold'] : HEADING, ...rows];
}
