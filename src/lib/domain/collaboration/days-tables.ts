import type { PublishedPeriod } from '../disclosure/published-period';
import {
	daysDistribution,
	daysMean,
	daysMedian,
	daysP90,
	sameDayShare,
	withinTargetShare
} from '../measures/catalogue/days';
import { sheetFigure, type SheetSource } from './sheet-figure';
import { columnLabel, columnLabelIn, withThirds, yearEarlier } from './sheet-periods';
import { measureTable, rowsByGroup, seenRows, whyNothing, type SheetTable } from './sheet-table';

/** How long people stay after they are ready: mean, percentiles and shares. */
export function daysTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const periods = [...withThirds(period), yearEarlier(period)];
	const rows = [
		{ measure: daysMean, label: 'Medelvärde, dygn' },
		{ measure: daysMedian, label: 'Median, dygn' },
		{ measure: daysP90, label: '90:e percentil, dygn' },
		{ measure: sameDayShare, label: 'Hem samma dag' },
		{ measure: withinTargetShare, label: 'Hem inom 1 dygn' }
	].map(({ measure, label }) => ({
		key: measure.code,
		label,
		figures: periods.map((each) => sheetFigure(measure, source, { period: each }))
	}));
	const heading = { name: 'dygn', title: 'Från utskrivningsklar till hemgång' };
	return measureTable(heading, rows, { periods, period });
}

/** How many went home after so many days. */
export function distributionTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const periods = [...withThirds(period), yearEarlier(period)];
	const rows = rowsByGroup(daysDistribution, source, periods);
	const { seen, hidden } = seenRows(rows);
	return {
		...{ name: 'dygn-fordelning', title: 'Ärenden efter antal dygn', corner: 'Dygn' },
		columns: periods.map((each) => ({ key: each, label: columnLabelIn(each, period) })),
		parts:
			seen.length === 0
				? []
				: [{ title: null, rows: rows.filter((row) => seen.includes(row) || hidden.includes(row)) }],
		nothing: whyNothing(hidden, columnLabel(period)),
		notes: [],
		bars: 0
	};
}
