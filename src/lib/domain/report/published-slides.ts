import type { ReportHeading, ReportSheet, ReportTable } from './report-sheet';
import { notesOn, opening, type ReportSlide } from './slides';

/** Rows of a table that can be read on a slide; the ground data has them all. */
const MOST_ROWS = 12;

/** The slides of a published period: each picture, and each table that has none, in the meeting's order. */
export function publishedSlides({
	heading,
	sheets
}: {
	heading: ReportHeading;
	sheets: readonly ReportSheet[];
}): ReportSlide[] {
	const shown = sheets.filter(({ picture, table }) => picture !== null || table.rows.length > 0);
	return [
		opening(heading),
		...shown.map((sheet): ReportSlide => {
			const { title, finding, period, picture, table } = sheet;
			return {
				title: finding ?? title,
				lead: [title, period].filter((words) => words !== '').join(', '),
				...{ lines: [], notes: notesOn(sheet), sheets: picture === null ? [] : [sheet] },
				table: picture === null ? firstRows(table) : null
			};
		})
	];
}

function firstRows({ columns, rows }: ReportTable): ReportTable {
	if (rows.length <= MOST_ROWS) return { columns, rows };
	const left = `och ${rows.length - MOST_ROWS} rader till, i underlaget`;
	const last = columns.map((_, at) => (at === 0 ? left : null));
	return { columns, rows: [...rows.slice(0, MOST_ROWS), last] };
}
