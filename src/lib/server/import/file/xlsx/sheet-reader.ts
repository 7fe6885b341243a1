import { LIMITS, refuseColumns } from '../limits';
import type { CellFlaw, TableRow } from '../table';
import { columnOf, damagedSheet } from './cell-address';
import { shownCell, type WrittenCell } from './shown-cell';
import type { XmlListener } from './walk-xml';
import type { Workbook } from './workbook';

/** A row of a sheet, and whether the spreadsheet shows it. */
export interface SheetRow extends TableRow {
	hidden: boolean;
}

/** Listens to a sheet's XML and collects its rows (ECMA-376 part 1, 18.3.1). */
export class SheetReader implements XmlListener {
	/** Rows that are over; whoever reads takes them out. */
	readonly rows: SheetRow[] = [];
	/** Columns that the sheet does not show, first and last from 0. */
	readonly hiddenColumns: { first: number; last: number }[] = [];
	readonly #workbook: Workbook;
	#line = 0;
	#hidden = false;
	#cells: string[] = [];
	#flaws = new Map<number, CellFlaw>();
	#column = -1;
	#widest = 0;
	#cell: WrittenCell = newCell('n', 0);
	#reading = false;
	#phonetic = false;

	constructor(workbook: Workbook) {
		this.#workbook = workbook;
	}

	open(element: string, attributes: () => Record<string, string>): void {
		switch (element) {
			case 'col':
				this.#openColumn(attributes());
				break;
			case 'row':
				this.#openRow(attributes());
				break;
			case 'c': {
				const { r: address, t = 'n', s = '0' } = attributes();
				this.#column = address === undefined ? this.#column + 1 : columnOf(address);
				this.#cell = newCell(t, Number(s));
				break;
			}
			case 'f':
				this.#cell.formula = true;
				break;
			case 'rPh':
				this.#phonetic = true;
				break;
			case 'v':
			case 't':
				this.#cell.valued = true;
				this.#reading = !this.#phonetic;
		}
	}

	text(piece: string): void {
		// One sign too many is enough for the cell to be refused.
		if (this.#reading && this.#cell.raw.length <= LIMITS.cell) {
			this.#cell.raw += piece.slice(0, LIMITS.cell + 1);
		}
	}

	close(element: string): void {
		switch (element) {
			case 'v':
			case 't':
				this.#reading = false;
				break;
			case 'rPh':
				this.#phonetic = false;
				break;
			case 'c':
				this.#closeCell();
				break;
			case 'row':
				this.#closeRow();
		}
	}

	#openColumn({ min, max, hidden, width }: Record<string, string>): void {
		if (!isHidden(hidden) && Number(width ?? 1) !== 0) return;
		// There are no more to tell of than columns that are read.
		if (this.hiddenColumns.length === LIMITS.columns) return;
		this.hiddenColumns.push({ first: Number(min) - 1, last: Number(max) - 1 });
	}

	#openRow({ r, hidden, ht }: Record<string, string>): void {
		this.#line = Number(r ?? this.#line + 1);
		if (!Number.isSafeInteger(this.#line)) throw damagedSheet();
		this.#hidden = isHidden(hidden) || Number(ht ?? 1) === 0;
		this.#cells = [];
		this.#flaws = new Map();
		this.#column = -1;
		this.#widest = 0;
	}

	#closeCell(): void {
		const { text, flaw } = shownCell(this.#cell, this.#workbook);
		this.#cell = newCell('n', 0);
		if (text === '' && !flaw) return;
		this.#widest = Math.max(this.#widest, this.#column + 1);
		// A row is refused before room is made for it: a few signs can name a cell far out.
		if (this.#widest > LIMITS.columns) return;
		while (this.#cells.length < this.#column) this.#cells.push('');
		this.#cells[this.#column] = text;
		if (flaw) this.#flaws.set(this.#column, flaw);
	}

	#closeRow(): void {
		if (this.#widest > LIMITS.columns) refuseColumns(this.#widest);
		const flaws = this.#flaws.size > 0 && { flaws: this.#flaws };
		this.rows.push({ line: this.#line, cells: this.#cells, hidden: this.#hidden, ...flaws });
	}
}

function newCell(type: string, style: number): WrittenCell {
	return { type, style, raw: '', formula: false, valued: false };
}

function isHidden(attribute: string | undefined): boolean {
	return attribute === '1' || attribute === 'true';
}
