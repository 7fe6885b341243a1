import { formatNumber } from '../../domain/format/number';
import type {
	ReportCell,
	ReportPicture,
	ReportSeries,
	ReportTable,
	SeriesLook
} from '../../domain/report/report-sheet';
import type { OfficeChart, OfficeSeries } from '../office/chart';
import type { OfficeTable } from '../office/table';

/** How each series of a report is drawn: bars where figures stand beside each other, else lines. */
const LOOKS: Readonly<Record<SeriesLook, Pick<OfficeSeries, 'look' | 'tone'>>> = {
	current: { look: 'line', tone: 'now' },
	previous: { look: 'line', tone: 'before' },
	older: { look: 'line', tone: 'earlier' },
	longest: { look: 'bar', tone: 'earlier' },
	women: { look: 'line', tone: 'women' },
	men: { look: 'line', tone: 'men' },
	mean: { look: 'mean' },
	limit: { look: 'limit' },
	target: { look: 'target' }
};

/** More places than these, and values at each would stand on each other. */
const MOST_LABELLED = 16;

/** A report's picture as a native chart. */
export function officeChart(picture: ReportPicture): OfficeChart {
	const { kind, places, series, unit, decimals, words } = picture;
	return {
		categories: places,
		series: series.map((each) => officeSeries(each, picture)),
		axis: {
			title: unit,
			format: numberFormat(decimals),
			...(kind !== 'lines' && { min: 0 }),
			...(reaches(picture) && { max: picture.highest })
		},
		...(kind === 'lying' && { horizontal: true }),
		altText: words
	};
}

/** Whether the axis would go beyond where it must end; else it ends where the figures do. */
function reaches(picture: ReportPicture): picture is ReportPicture & { highest: number } {
	const { highest, series } = picture;
	if (highest === null) return false;
	return series.some(({ values }) =>
		values.some((value) => value !== null && value > NEAR * highest)
	);
}

/** So near to the highest value there can be that an axis with round numbers goes beyond it. */
const NEAR = 0.75;

function officeSeries({ name, look, values }: ReportSeries, picture: ReportPicture): OfficeSeries {
	const drawn = LOOKS[look];
	const stands = picture.kind !== 'lines' && drawn.look === 'line';
	// Beside the longest stays a mean is a line along the floor, with no room for its figures.
	const hasRoom =
		picture.places.length <= MOST_LABELLED &&
		!picture.series.some((each) => each.look === 'longest');
	const isNamed = look === 'longest' || (look === 'current' && hasRoom);
	return {
		name,
		values,
		...drawn,
		...(stands && { look: 'bar' }),
		...(isNamed && { labels: true })
	};
}

/** A number format of Excel's: as many decimals as the figure is shown with, thousands apart. */
export function numberFormat(decimals: number): string {
	return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** A report's table as it is read. */
export function officeTable(
	{ columns, rows, rowDecimals }: ReportTable,
	{ caption, shares }: { caption: string; shares?: readonly number[] }
): OfficeTable {
	return {
		caption,
		columns: columns.map(({ label, decimals }, at) => ({
			title: label,
			...(decimals !== null && { figures: true }),
			...(shares?.[at] !== undefined && { share: shares[at] })
		})),
		rows: rows.map((row, at) =>
			row.map((cell, column) => cellText(cell, rowDecimals?.[at] ?? columns[column]?.decimals ?? 0))
		)
	};
}

function cellText(cell: ReportCell, decimals: number): string {
	if (cell === null) return '';
	return typeof cell === 'number' ? formatNumber(cell, decimals) : cell;
}
