import { FileRefused } from '../file-refused';
import { LIMITS } from '../limits';
import type { CellFlaw, TableRow } from '../table';
import { columnOf } from './cell-address';
import type { ZipArchive } from '../../../open-zip';

/** Cells made one: rows from 1 and columns from 0, all included. */
interface Range {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

interface OpenRange extends Range {
	text: string;
	flaw: CellFlaw | undefined;
}

const MERGED =
	/<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)["']/g;
const ROWS_END = Buffer.from('sheetData>');
/** How far in front of it the `</` of the end tag may stand, with a prefix between. */
const PREFIX_MAX = 20;
const LAST_COLUMN = LIMITS.columns - 1;
/** Merged ranges of a sheet: some for each row that is read. */
const RANGES_MAX = 3 * LIMITS.rows;
/** How long the tag of a range may be; it may be cut in two where a piece ends. */
const TAG_MAX = 200;
const BESIDE =
	'Cellen är sammanfogad med den till vänster, så att det inte går att veta vilken kolumn värdet gäller. Dela upp cellerna i Excel.';

/**
 * The ranges of merged cells of a sheet. They stand after its rows, so the part is unpacked once
 * for them before it is read.
 * @throws {FileRefused} `skadad` when there are more than rows that can be read
 */
export async function mergedRangesOf(
	zip: ZipArchive,
	part: string,
	limit: number
): Promise<Range[]> {
	let pending = Buffer.alloc(0);
	let after = '';
	let ended = false;
	const ranges: Range[] = [];
	for await (const piece of zip.skim(part, limit)) {
		if (ended) {
			after += Buffer.from(piece).toString('latin1');
		} else {
			const bytes = Buffer.concat([pending, piece]);
			const end = endOfRows(bytes);
			ended = end >= 0;
			if (ended) after = bytes.toString('latin1', end);
			else pending = bytes.subarray(Math.max(0, bytes.length - ROWS_END.length - PREFIX_MAX));
		}
		after = takeRanges(after, ranges);
		if (ranges.length > RANGES_MAX) refuseRanges();
	}
	return ranges;
}

/** Takes the ranges out of a text; gives what may be the beginning of another. */
function takeRanges(text: string, ranges: Range[]): string {
	let taken = 0;
	for (const match of text.matchAll(MERGED)) {
		const [tag, left = '', top, right = '', bottom] = match;
		const [first, last] = [columnOf(left), columnOf(right)];
		ranges.push({ top: Number(top), bottom: Number(bottom), left: first, right: last });
		taken = match.index + tag.length;
	}
	return text.slice(Math.max(taken, text.length - TAG_MAX));
}

/** Where the end tag of the rows begins to be over; -1 before it. */
function endOfRows(bytes: Buffer): number {
	let at = bytes.indexOf(ROWS_END);
	for (; at >= 0; at = bytes.indexOf(ROWS_END, at + 1)) {
		const before = bytes.toString('latin1', Math.max(0, at - PREFIX_MAX), at);
		if (/<\/(?:[\w.-]+:)?$/.test(before)) return at;
	}
	return -1;
}

/**
 * Gives every row of a merged range the value that stands in its first cell, as the spreadsheet
 * shows it. Over several columns nobody can tell whose value it is: the others are flawed. In the
 * header all columns have the name, and rows below do not. Rows come in order.
 */
export class MergedCells {
	readonly #coming: Range[];
	#open: OpenRange[] = [];

	constructor(ranges: readonly Range[]) {
		this.#coming = ranges.toSorted((a, b) => b.top - a.top);
	}

	/**
	 * Fills in a row of the sheet; a row with nothing of its own stays empty.
	 * @throws {FileRefused} `skadad` when ranges lie over each other, so that each cell is filled many times
	 */
	spread(row: TableRow, isHeader: boolean): TableRow {
		this.#open = this.#open.filter(({ bottom }) => bottom >= row.line);
		const own = this.#open.length > 0 && row.cells.some((cell) => cell.trim() !== '');
		const cells = [...row.cells];
		const flaws = new Map(row.flaws);
		if (own) for (const range of this.#open) fill(cells, flaws, range);
		let here = this.#open.length;
		for (let next = this.#coming.at(-1); next && next.top <= row.line; next = this.#coming.at(-1)) {
			this.#coming.pop();
			const range = { ...next, text: cells[next.left] ?? '', flaw: flaws.get(next.left) };
			if (range.top !== row.line || (range.text.trim() === '' && !range.flaw)) continue;
			here += 1;
			if (here > LIMITS.columns) refuseRanges();
			if (isHeader) nameAll(cells, range);
			else {
				fill(cells, flaws, range);
				if (range.bottom > row.line) this.#open.push(range);
			}
		}
		return { ...row, cells, ...(flaws.size > 0 && { flaws }) };
	}
}

function refuseRanges(): never {
	throw new FileRefused(
		'skadad',
		'Bladet har fler sammanfogade celler än som får plats i det. Dela upp cellerna i Excel, spara och försök igen.'
	);
}

function fill(
	cells: string[],
	flaws: Map<number, CellFlaw>,
	{ left, right, text, flaw }: OpenRange
) {
	put(cells, left, text);
	if (flaw) flaws.set(left, flaw);
	for (let column = left + 1; column <= Math.min(right, LAST_COLUMN); column += 1) {
		flaws.set(column, { concerns: 'any', reason: BESIDE });
	}
}

function nameAll(cells: string[], { left, right, text }: OpenRange): void {
	for (let column = left; column <= Math.min(right, LAST_COLUMN); column += 1) {
		put(cells, column, text);
	}
}

function put(cells: string[], column: number, text: string): void {
	while (cells.length < column) cells.push('');
	cells[column] = text;
}
