import type { ColumnKey } from '../../domain/casefile/columns';
import type { HeaderMapping } from '../../domain/casefile/match-headers';
import type { Moment } from '../../domain/calendar/moment';
import { formatCount } from '../../domain/format/number';
import {
	cellText,
	GRID_ROWS_MAX,
	isBlankRow,
	type GridColumn,
	type GridRow
} from '../../domain/paste-grid/grid';
import {
	problemsByRow,
	type GridProblem,
	type GridReview,
	type RowState
} from '../../domain/paste-grid/grid-review';
import type { CellAt } from '../../domain/paste-grid/place-paste';
import { runningClock } from '../case/running-clock';
import type { GridRules } from './grid-rules';

/** Rows that an empty grid begins with, and blank ones below those that are filled in. */
const AT_FIRST = 12;
const BELOW = 3;

/** What the grid is used with. */
export interface GridSetting {
	columns: readonly GridColumn[];
	mapping: HeaderMapping;
	/** Wall-clock time when the page was made. */
	now: Moment;
}

/**
 * The grid as it is typed in. What was found stands at a cell as long as the cell says what it
 * said when it was judged. `rows` is all there is to keep of it: plain texts, to be put back with
 * `replace`.
 */
export class GridState {
	rows: string[][] = $state([]);
	review: GridReview | null = $state.raw(null);
	/** What the last paste came to, in words. */
	said = $state('');
	/** Why the last paste was not taken. */
	refused = $state('');
	private judged: readonly GridRow[] = $state.raw([]);
	private sent: readonly GridRow[] = [];
	private readonly byRow = $derived(problemsByRow(this.review));
	private before: string[][] | null = $state.raw(null);
	private rules: GridRules | null = null;
	private readonly setting: GridSetting;
	private readonly now: () => Moment;

	constructor(rows: readonly GridRow[], review: GridReview | null, setting: GridSetting) {
		this.setting = setting;
		const made = performance.now();
		this.now = runningClock(setting.now, () => performance.now() - made);
		this.replace(rows, review);
	}

	/** Puts other rows in the place of those there are, with what was found in them. */
	replace(rows: readonly GridRow[], review: GridReview | null): void {
		this.rows = this.padded(rows);
		[this.before, this.said] = [null, ''];
		this.adopt(rows, review);
	}

	/** Takes over what was found in these rows; what has been typed since stays. */
	adopt(judged: readonly GridRow[], review: GridReview | null): void {
		[this.judged, this.review] = [judged, review];
	}

	/** Remembers what is sent to be judged. */
	noteSent(): void {
		this.sent = this.rows.map((row) => row.map(cellText));
	}

	/** The same, and where a cell still says what was sent, what it was read as. */
	takeOver(judged: readonly GridRow[], review: GridReview | null): void {
		for (const [row, cells] of judged.entries()) {
			for (const [column, read] of cells.entries()) {
				const own = this.rows[row];
				if (own && own[column]?.trim() === this.sent[row]?.[column]) own[column] = read;
			}
		}
		this.adopt(judged, review);
	}

	get columns(): readonly GridColumn[] {
		return this.setting.columns;
	}

	/** Anything is typed. */
	get filled(): boolean {
		return this.rows.some((row) => !isBlankRow(row));
	}

	/** Something in the row has changed since it was judged. */
	isChanged(row: number): boolean {
		return this.columns.some((_, column) => !this.isAsJudged(row, column));
	}

	/** What would happen to a row; null when it is blank or has changed. */
	stateOf(row: number): RowState | null {
		return this.isChanged(row) ? null : (this.review?.states[row] ?? null);
	}

	/** What was found at a cell that still says the same; of errors and warnings, the errors. */
	problemAt(row: number, key: ColumnKey | null): GridProblem | null {
		const found = this.byRow.get(row)?.filter((one) => one.key === key) ?? [];
		const column = this.columns.findIndex((one) => one.key === key);
		const stands = key === null ? !this.isChanged(row) : this.isAsJudged(row, column);
		if (found.length === 0 || !stands) return null;
		return found.find(({ level }) => level === 'error') ?? found[0] ?? null;
	}

	/** All that was found and still stands. */
	get standing(): GridProblem[] {
		return (this.review?.problems ?? []).filter(({ row, key }) => this.problemAt(row, key));
	}

	/** Adds a row below, where there is room; says whether there was. */
	grow(): boolean {
		if (this.rows.length >= GRID_ROWS_MAX) return false;
		this.rows.push(this.blank());
		return true;
	}

	/** Fetches what is needed when somebody works in the grid; null where it cannot be. */
	async loadRules(): Promise<GridRules | null> {
		try {
			this.rules ??= (await import('./grid-rules')).gridRules(this.setting.mapping, this.now);
		} catch {
			// Offline or a newer build: the server reads what is typed, and what is pasted as text.
		}
		return this.rules;
	}

	/** Fills the grid with what was copied in a spreadsheet; says whether it was taken. */
	async paste(text: string, at: CellAt): Promise<boolean> {
		const rules = await this.loadRules();
		if (rules === null) {
			this.refused =
				'Raderna kunde inte klistras in i rutnätet. Klistra in dem som text nedan, eller ladda om sidan och försök igen.';
			return false;
		}
		const outcome = rules.paste(this.rows, text, at);
		[this.said, this.refused] = ['', outcome.ok ? '' : outcome.message];
		if (!outcome.ok) return false;
		this.before = this.rows.map((row) => [...row]);
		this.rows = this.padded(outcome.rows);
		this.said = pastedWords(outcome);
		return true;
	}

	/** The last paste can be taken back. */
	get canTakeBack(): boolean {
		return this.before !== null;
	}

	/** Puts back what stood in the grid before the last paste. */
	takeBack(): void {
		if (this.before === null) return;
		[this.rows, this.before, this.said] = [this.before, null, ''];
	}

	/** Writes a short date out in full in its cell; gives the text that then stands there. */
	settle({ row, column }: CellAt): string {
		const [cells, key] = [this.rows[row], this.columns[column]?.key];
		const text = cells?.[column] ?? '';
		const full = key && cells && text.trim() !== '' ? this.rules?.inFull(cells, key) : null;
		if (full && cells) cells[column] = full;
		return full ?? text;
	}

	/** The rows, and blank ones below them to go on in. */
	private padded(rows: readonly GridRow[]): string[][] {
		const count = Math.min(GRID_ROWS_MAX, Math.max(AT_FIRST, rows.length + BELOW));
		return Array.from({ length: count }, (_, at) => [...(rows[at] ?? this.blank())]);
	}

	private blank(): string[] {
		return this.columns.map(() => '');
	}

	private isAsJudged(row: number, column: number): boolean {
		return (this.rows[row]?.[column] ?? '').trim() === (this.judged[row]?.[column] ?? '').trim();
	}
}

function pastedWords({ count, unknown }: { count: number; unknown: readonly string[] }): string {
	const rows = `${formatCount(count, 'rad är inklistrad', 'rader är inklistrade')}.`;
	const names = unknown.slice(0, 6).join(', ');
	if (unknown.length === 0) return rows;
	return unknown.length === 1
		? `${rows} Kolumnen ${names} känns inte igen och är utelämnad. Behövs den, klistra in den för sig i rätt kolumn.`
		: `${rows} Kolumnerna ${names} känns inte igen och är utelämnade. Behövs de, klistra in dem för sig i rätt kolumn.`;
}
