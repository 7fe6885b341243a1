import { sheetHead } from '../../domain/report/sheet-head';
import type { Report, ReportHeading } from '../../domain/report/report-sheet';
import type { ReportSlide } from '../../domain/report/slides';
import { now } from '../clock';
import type { Slide } from '../office/deck';
import { writeDeck } from '../office/slides';
import { writeWorkbook } from '../office/workbook';
import { numberFormat, officeChart, officeTable } from './office-parts';

/** A report as a workbook: a sheet for each chart, with its figures and a native chart beside them. */
export function workbookOf({ heading, sheets }: Report): Promise<Uint8Array> {
	return writeWorkbook({
		...propertiesOf(heading),
		sheets: sheets.map((sheet) => ({
			name: sheet.title,
			title: sheet.title,
			head: sheetHead(heading, sheet),
			table: {
				columns: sheet.table.columns.map(({ label, decimals }) => ({
					title: label,
					...(decimals !== null && { format: numberFormat(decimals) })
				})),
				rows: sheet.table.rows,
				...(sheet.table.rowDecimals && { formats: sheet.table.rowDecimals.map(numberFormat) })
			},
			...(sheet.picture && { chart: officeChart(sheet.picture) }),
			footer: footerOf(heading)
		}))
	});
}

/** Slides with native charts, on the kommun's own template where it has one. */
export function deckOf(
	heading: ReportHeading,
	slides: readonly ReportSlide[],
	template: Uint8Array | null
): Promise<Uint8Array> {
	return writeDeck({
		...propertiesOf(heading),
		...(template && { template }),
		slides: slides.map((slide) => slideOf(slide, heading))
	});
}

function slideOf(
	{ title, lead, sheets, lines, table, notes }: ReportSlide,
	heading: ReportHeading
): Slide {
	const [first, second] = sheets.flatMap(({ picture }) => (picture ? [officeChart(picture)] : []));
	return {
		title,
		...(lead !== '' && { subtitle: lead }),
		...(first && { chart: first }),
		...(second && { second }),
		...(lines.length > 0 && { text: lines }),
		...(table && {
			table: officeTable(table, { caption: title, shares: sharesOf(table.columns.length) })
		}),
		footer: [footerOf(heading), ...sheets.flatMap(baseWords)].join(' · '),
		notes
	};
}

/** The last column of a slide's table is the words. */
function sharesOf(columns: number): number[] {
	return Array.from({ length: columns }, (_, at) => (at === columns - 1 ? 3 : 1));
}

function baseWords({ title, n, target }: ReportSlide['sheets'][number]): string[] {
	return [
		...(n === null ? [] : [`${title}: n = ${n}`]),
		...(target === null ? [] : [`mål ${target}`])
	];
}

/** What a file says of itself. */
export function propertiesOf({ title, kommun, period }: ReportHeading) {
	return { title: `${title}, ${period}`, author: kommun, created: now() };
}

/** What stands at the foot of each page or slide. */
export function footerOf({ kommun, period, filter, takenOut }: ReportHeading): string {
	return [kommun, period, ...filter, `uttaget ${takenOut}`].join(', ');
}
