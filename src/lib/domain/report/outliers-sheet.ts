import { monthOf } from '../calendar/month';
import type { Leaving } from '../disclosure/leaving-view';
import { formatMonth, formatMonthShort } from '../format/date';
import { formatCount } from '../format/number';
import { daysMean } from '../measures/catalogue/days';
import { HIDDEN } from '../measures/hidden';
import type { OutlierView } from '../views/chart-view';
import type { ReportSheet } from './report-sheet';

/**
 * The sheet where each discharged case of a year that stayed a day or more is a bar. It leaves the house,
 * so it tells of each case its month and days, and nothing by which a person could be known.
 */
export function outliersSheet(view: Leaving<OutlierView>): ReportSheet {
	const { points, sameDay, hidden, period, limit } = view;
	return {
		key: 'avvikelser',
		measure: null,
		title: `Antal dygn på sjukhuset innan hemgång ${period} (spåra avvikelser)`,
		finding: hidden
			? null
			: `${formatCount(points.length, 'ärende', 'ärenden')} väntade minst ett dygn, det längsta ${view.longest} dygn.`,
		definition:
			'Varje utskrivet ärende som en stapel, efter utskrivningsdag. Den som gick hem samma dag har ingen stapel.',
		unit: 'dygn',
		period,
		target: null,
		verdicts: [],
		n: hidden ? HIDDEN : points.length + sameDay,
		notes: hidden ? [] : [`${formatCount(sameDay, 'ärende', 'ärenden')} med 0 dygn visas inte.`],
		comments: [],
		picture: hidden
			? null
			: {
					kind: 'bars',
					places: points.map(({ discharged }) => formatMonthShort(monthOf(discharged))),
					series: [
						{ name: 'Dygn', look: 'current', values: points.map(({ days }) => days) },
						...(limit === null
							? []
							: [
									{
										name: 'Avvikelse, längre än',
										look: 'limit' as const,
										values: points.map(() => limit)
									}
								])
					],
					unit: daysMean.unit,
					decimals: 0,
					highest: null,
					words: `Dygn på sjukhuset innan hemgång ${period}, en stapel för varje utskrivet ärende.`
				},
		table: {
			columns: [
				{ label: 'Utskriven', decimals: null },
				{ label: 'Dygn', decimals: 0 }
			],
			rows: hidden
				? [[HIDDEN, HIDDEN]]
				: points.map(({ discharged, days }) => [formatMonth(monthOf(discharged)), days])
		}
	};
}
