/**
 * A cell in quotation marks, as spreadsheets put on the clipboard what holds a tab, a line break
 * or a quotation mark: marks inside are doubled, and what follows ends the cell.
 */
const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const BARE = /[^\t\r\n]*/y;
const LINE_BREAK = /\r\n|\r|\n/y;

/**
 * The rows and cells of what a spreadsheet puts on the clipboard as text: tabs between cells, line
 * breaks between rows and after the last one. A quotation mark that ends nowhere stands for
 * itself.
 */
export function readTsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	while (at < text.length) {
		const quoted = matchAt(QUOTED, text, at);
		const cell = quoted ?? matchAt(BARE, text, at);
		row.push(quoted === null ? (cell?.[0] ?? '') : (quoted[1] ?? '').replaceAll('""', '"'));
		at += cell?.[0].length ?? 0;
		if (text[at] === '\t') {
			at += 1;
			if (at < text.length) continue;
			row.push('');
		}
		at += matchAt(LINE_BREAK, text, at)?.[0].length ?? 0;
		rows.push(row);
		row = [];
	}
	return rows;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
