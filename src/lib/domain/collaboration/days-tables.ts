import type { PublishedPeriod } from '../disclosure/published-period';
import {
	daysDistribution,
	daysMean,
	daysMedian,
	daysP90,
	sameDayShare,
	withinTargetShare
} from '../measures/catalogue/days';
import { groupLabel, inOrder } from '../measures/group-names';
import { groupsOfMeasure, sheetFigure, type SheetSource } from './sheet-figure';
import { columnLabel, withThirds, yearEarlier } from './sheet-periods';
import { seenRows, whyNothing, type SheetTable } from './sheet-table';
import { columnLabelIn } from './sip-tables';

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
	const { seen, hidden } = seenRows(rows);
	return {
		...{ name: 'dygn', title: 'Från utskrivningsklar till hemgång', corner: 'Mått' },
		columns: periods.map((each) => ({ key: each, label: columnLabelIn(each, period) })),
		parts: seen.length === 0 ? [] : [{ title: null, rows: [...seen, ...hidden] }],
		nothing: whyNothing(hidden, columnLabel(period)),
		notes: []
	};
}

/** How many went home after so many days. */
export function distributionTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const periods = [...withThirds(period), yearEarlier(period)];
	const [grouping] = daysDistribution.groupings;
	const { lists } = source.context;
	const codes = inOrder(grouping, groupsOfMeasure(daysDistribution, source, periods), lists);
	const rows = codes.map((group) => ({
		key: group,
		label: groupLabel(grouping, group, lists),
		figures: periods.map((each) => sheetFigure(daysDistribution, source, { period: each, group }))
	}));
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
