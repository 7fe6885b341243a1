import { neutraliseCell } from '../casefile/text-cell';
import { BOARD_COLUMNS, type BoardTable } from './board-table';

/** The committee's table as it is read: one row of headings, then a row for each measure. */
export interface BoardGrid {
	caption: string;
	columns: { label: string; isFigure: boolean }[];
	rows: string[][];
}

/** Lays it out, for a page and for the clipboard. */
export function boardGrid({ period, before, year, rows }: BoardTable): BoardGrid {
	const words = (label: string) => ({ label, isFigure: false });
	return {
		caption: `Utfall ${period} bredvid ${before}`,
		columns: [
			...[words('Mått'), words('Målvärde')],
			...[year, year - 1].flatMap((each) =>
				BOARD_COLUMNS.map((whose) => ({ label: `${whose} ${each}`, isFigure: true }))
			),
			...[words('Bedömning'), words('Kommentar och åtgärd')]
		],
		rows: rows.map(({ title, target, current, previous, verdict, comment }) => [
			...[title, target, ...current, ...previous, verdict, comment]
		])
	};
}

/** The table for Word and the like: with its caption, and the heading row marked as one. */
export function copiedHtml({ caption, columns, rows }: BoardGrid): string {
	const cell = (tag: string, text: string, isFigure: boolean) => {
		const align = isFigure ? ' style="text-align:right"' : '';
		return `<${tag}${align}>${escaped(neutraliseCell(text))}</${tag.split(' ')[0] ?? tag}>`;
	};
	const heads = columns.map(({ label, isFigure }) => cell('th scope="col"', label, isFigure));
	const body = rows.map((row) => {
		const cells = row.map((text, at) =>
			cell(at === 0 ? 'th scope="row"' : 'td', text, columns[at]?.isFigure === true)
		);
		return `<tr>${cells.join('')}</tr>`;
	});
	return [
		'<table border="1" style="border-collapse:collapse">',
		`<caption>${escaped(caption)}</caption>`,
		`<thead><tr>${heads.join('')}</tr></thead>`,
		`<tbody>${body.join('')}</tbody></table>`
	].join('');
}

/** The same as text, as spreadsheets take it: tabs between cells, a line for each row. */
export function copiedText({ columns, rows }: BoardGrid): string {
	return [columns.map(({ label }) => label), ...rows]
		.map((row) => row.map((text) => neutraliseCell(text.replace(/\s+/g, ' '))).join('\t'))
		.join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
	return text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}
