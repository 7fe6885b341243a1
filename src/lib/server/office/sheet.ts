import { neutraliseCell } from '../../domain/casefile/text-cell';
import type { OfficeChart } from './chart';

/** A cell of a workbook: text is never a formula, a date is its day and time of UTC, null is empty. */
export type OfficeCell = string | number | Date | null;

/** A sheet of a workbook: lines about it, a table, and a chart of the table beside it. */
export interface OfficeSheet {
	/** Its tab; what Excel does not take is left out, and another of the same name gets a number. */
	name: string;
	/** Stands first, larger. */
	title?: string;
	/** What is said of the figures: definition, unit, period, filter … */
	head?: readonly (readonly [label: string, value: OfficeCell])[];
	table: DataTable;
	/**
	 * Shows the table's own cells: a series those of the column that has its name and its values, in
	 * the rows that begin with the categories. What the table lacks of it stands in columns after it.
	 */
	chart?: OfficeChart;
	/** At the foot of each printed page. */
	footer?: string;
}

export interface DataTable {
	columns: readonly DataColumn[];
	rows: readonly (readonly OfficeCell[])[];
	/** Rows that sum up the others, by their place. */
	summaries?: readonly number[];
	/** Formats of rows, by their place, where they are not those of the columns. */
	formats?: readonly (string | undefined)[];
}

export interface DataColumn {
	title: string;
	/** A number format of Excel's, for the column's numbers and dates. */
	format?: string;
}

/** Text as it stands in a cell, and as everything that refers to the cell says it. */
export function cellText(text: string): string {
	return neutraliseCell(text).slice(0, CELL_MAX);
}

/** Excel repairs a file with longer text in a cell. */
const CELL_MAX = 32_767;

/** The letters of a column from 0: `A`, `Z`, `AA`. */
function columnName(column: number): string {
	const rest = Math.floor(column / 26) - 1;
	return (rest < 0 ? '' : columnName(rest)) + String.fromCodePoint(65 + (column % 26));
}

/** A cell's address, from 0: `B3`. */
export function cellName(row: number, column: number): string {
	return `${columnName(column)}${row + 1}`;
}

/** Cells of a sheet as a formula: `'Ä rt'!$B$3:$B$14`, or one of them. */
export function cellsFormula(
	sheet: string,
	column: number,
	[first, last]: readonly [first: number, last: number]
): string {
	const letters = columnName(column);
	const place = `'${sheet.replaceAll("'", "''")}'!$${letters}$${first + 1}`;
	return first === last ? place : `${place}:$${letters}$${last + 1}`;
}

const NAME_MAX = 31;
const NOT_IN_NAMES = /[[\]:*?/\\\p{Cc}]/gu;

/** Names of sheets as Excel takes them: at most 31 characters, none of `[]:*?/\`, each different. */
export function sheetNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	return wanted.map((name) => {
		const clean = name.replaceAll(NOT_IN_NAMES, ' ').replaceAll(/\s+/g, ' ').trim();
		const bare = trimmed(clean, "'") || 'Blad';
		for (let number = 1; ; number += 1) {
			const end = number === 1 ? '' : ` (${number})`;
			const found = cut(bare, NAME_MAX - end.length) + end;
			if (taken.has(found.toLowerCase())) continue;
			taken.add(found.toLowerCase());
			return found;
		}
	});
}

/** As much of a text as has room, without half a sign and without what Excel refuses last. */
function cut(text: string, room: number): string {
	return trimmed(text.slice(0, room).replace(/[\uD800-\uDBFF]$/, ''), "' ");
}

/** A text without signs of a kind at its ends. */
function trimmed(text: string, signs: string): string {
	const kept = [...text].map((sign) => !signs.includes(sign));
	const all = [...text].slice(kept.indexOf(true), kept.lastIndexOf(true) + 1);
	return kept.includes(true) ? all.join('') : '';
}
