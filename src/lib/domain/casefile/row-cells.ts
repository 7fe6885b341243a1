import type { Moment } from '../calendar/moment';
import type { Lists } from '../lists/lists';
import { containsPersonnummer, maskPersonnummer } from '../personnummer/personnummer';
import { headerOf, type ColumnKey } from './columns';
import type { ReadCell } from './read-cell';
import type { SavedValue, SavedValues } from './value-mapping';
import { rowProblem, type ListAddition, type RowProblem, type RowProblemCode } from './row-problem';
import { noValueReason, restoreCell } from './text-cell';

/** A committee that rows may be for. */
export interface FileCommittee {
	code: string;
	abbreviation: string;
	name: string;
	/** Youngest age it is for. */
	fromAge: number;
}

/** What a row is read with. */
export interface RowContext {
	lists: Lists;
	/** The importer's committees in the kommun. */
	committees: readonly FileCommittee[];
	/** Four-digit code of the importer's kommun. */
	kommun: string;
	/** Its name, so that the column may hold that too. */
	kommunName?: string;
	/** ISO 8601 instant of the import. */
	registered: string;
	/** Who imports, as the log knows them. */
	author?: string;
	/** Wall-clock time of the import. */
	now: Moment;
	/** What the kommun's files say instead of our values. */
	values?: SavedValues;
	/** Somebody sees each cell as it is read: short forms are read as in the form. */
	short?: boolean;
}

const UNKNOWN_NAME = { ward: 'unknown-ward', healthCentre: 'unknown-health-centre' } as const;

/** The cells of one row while they are read, and what was wrong with them. */
export class RowCells {
	readonly problems: RowProblem[] = [];
	/** What was assumed where a cell is empty; refuses nothing. */
	readonly notes: RowProblem[] = [];
	/** What is read as something else than what it says. */
	readonly readings: ReadCell[] = [];
	private readonly cells: ReadonlyMap<ColumnKey, string>;

	constructor(cells: ReadonlyMap<ColumnKey, string>) {
		this.cells = cells;
	}

	/** The cell's text, trimmed; empty for an empty cell, undefined where the file has no such column. */
	text(key: ColumnKey): string | undefined {
		const cell = this.cells.get(key);
		return cell === undefined ? undefined : restoreCell(cell.trim());
	}

	/**
	 * What `parse` makes of the cell: null for an empty one, undefined where the file has no such
	 * column or `parse` refused it.
	 */
	read<Value>(
		key: ColumnKey,
		parse: (text: string) => Value | undefined
	): Value | null | undefined {
		const text = this.text(key);
		if (text === undefined) return undefined;
		return text === '' ? null : parse(text);
	}

	/** Notes why the row is refused; returns undefined, what a refused cell reads as. */
	refuse(key: ColumnKey, code: RowProblemCode, reason: string, addition?: ListAddition): undefined {
		const problem = rowProblem(key, this.text(key) ?? '', code, reason);
		this.problems.push(addition ? { ...problem, addition } : problem);
		return undefined;
	}

	/** The same without repeating the cell: reasons are stored, and this value must not be. */
	refuseUnseen(key: ColumnKey, code: RowProblemCode, reason: string): void {
		this.problems.push(rowProblem(key, '', code, reason));
	}

	/** Refuses a text that is none of the column's values; it can be said to mean one of them. */
	refuseUnknown(key: ColumnKey, text: string, reason: string, addition?: ListAddition): undefined {
		this.refuse(key, addition ? UNKNOWN_NAME[addition.list] : 'unknown-value', reason, addition);
		const problem = this.problems.at(-1);
		if (problem) problem.unknown = maskPersonnummer(text.trim());
		return undefined;
	}

	/** Tells of a cell, or a part of one, that is read as something else than what it says. */
	tell(
		key: ColumnKey,
		{ saved, ...reading }: Pick<ReadCell, 'written' | 'read' | 'how'> & { saved?: SavedValue }
	): void {
		const { by = null, at = null } = saved ?? {};
		this.readings.push({ key, ...reading, written: reading.written.trim(), by, at });
	}

	/** Notes what was assumed. */
	note(key: ColumnKey, code: RowProblemCode, reason: string): void {
		this.notes.push(rowProblem(key, this.text(key) ?? '', code, reason));
	}

	/** Refuses every cell that shows an error or a formula in place of a value. */
	refuseNoValues(): void {
		for (const [key, cell] of this.cells) {
			const reason = noValueReason(cell.trim());
			if (reason !== null) this.refuse(key, 'no-value', reason);
		}
	}

	/** Refuses every cell that contains a personnummer, whatever the column is for. */
	refusePersonnummer(): void {
		for (const [key, cell] of this.cells) {
			if (!containsPersonnummer(cell)) continue;
			const reason = `${headerOf(key)} innehåller ett personnummer. Ta bort det.`;
			this.refuse(key, 'personnummer', reason);
		}
	}
}
