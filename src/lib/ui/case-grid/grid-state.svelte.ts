import type { FormFinding } from '../../domain/case-form/judge';
import type { GridField } from '../../domain/case-grid/grid-field';
import type { SavedRows, GridCell, GridRow } from '../../domain/case-grid/grid-row';

/** A row on screen: what is typed in it, and what the server last said of it. */
class RowState {
	readonly row: GridRow;
	/** By place of the cell. */
	typed: string[] = $state([]);
	/** To be changed together with the others that are. */
	marked = $state(false);

	constructor(row: GridRow) {
		this.row = row;
		this.typed = row.cells.map(({ text }) => text);
	}

	get changed(): boolean {
		return this.changes.length > 0;
	}

	/** The inputs in which something is typed that is not stored, and what it is. */
	get changes(): { input: string; text: string }[] {
		return this.row.cells.flatMap(({ input, stored }, place) => {
			const text = this.textAt(place);
			return text === stored ? [] : [{ input, text }];
		});
	}

	textAt(place: number): string {
		return this.typed[place] ?? '';
	}

	type(place: number, text: string): void {
		this.typed[place] = text;
	}

	/** Errors in fields that the list does not show. */
	get elsewhere(): FormFinding[] {
		const shown = this.row.cells.map(({ input }) => input);
		return this.row.errors.filter(({ field }) => !shown.includes(field));
	}

	/** There is more to know of the row than what stands at its fields. */
	get hasMessages(): boolean {
		const { clash, errors, warnings, similar } = this.row;
		const asked = warnings.length > 0 && errors.length === 0;
		return clash !== null || asked || similar.length > 0 || this.elsewhere.length > 0;
	}

	errorOf({ input }: GridCell): string | undefined {
		return this.row.errors.find(({ field }) => field === input)?.message;
	}
}
export type { RowState };

/** The list on screen. An answer never takes away what was typed while it was on its way. */
export class GridState {
	rows: RowState[] = $state.raw([]);

	constructor(rows: readonly GridRow[]) {
		this.rows = rows.map((row) => new RowState(row));
	}

	get changed(): boolean {
		return this.rows.some((row) => row.changed);
	}

	get marked(): RowState[] {
		return this.rows.filter(({ marked }) => marked);
	}

	mark(on: boolean): void {
		for (const row of this.rows) row.marked = on;
	}

	/** Types a text in one field of every marked row. */
	fill(field: GridField, text: string): void {
		for (const row of this.marked) {
			const place = row.row.cells.findIndex((cell) => cell.field === field && !cell.closed);
			if (place >= 0) row.type(place, text);
		}
	}

	/** What stands in every row, to be compared with when the answer comes. */
	snapshot(): SentRow[] {
		return this.rows.map(({ row, typed }) => ({ id: row.id, typed: [...typed] }));
	}

	/** Takes over an answer to what was `sent`. A row that is gone from it is gone. */
	adopt({ rows }: SavedRows, sent: readonly SentRow[]): void {
		const before = this.rows;
		this.rows = rows.map((row) => {
			const state = new RowState(row);
			const old = before.find((one) => one.row.id === row.id);
			state.marked = old?.marked ?? false;
			const then = sent.find(({ id }) => id === row.id)?.typed ?? [];
			old?.typed.forEach((text, place) => {
				if (text !== then[place]) state.type(place, text);
			});
			return state;
		});
	}
}

/** What stood in a row when the list was sent. */
interface SentRow {
	id: string;
	typed: readonly string[];
}
