import { describe, expect, it } from 'vitest';
import { COLUMNS, type ColumnKey } from '../casefile/columns';
import { GRID_ROWS_MAX, type GridRow } from './grid';
import { emptyGridRow } from './grid-file';
import { placePaste, type PasteOutcome } from './place-paste';

const column = (key: ColumnKey) => COLUMNS.findIndex((one) => one.key === key);
const FIRST = { row: 0, column: 0 };

/** What the row holds, by column, empty cells left out. */
function filledIn(row: GridRow | undefined): Partial<Record<ColumnKey, string>> {
	return Object.fromEntries(COLUMNS.flatMap(({ key }, at) => (row?.[at] ? [[key, row[at]]] : [])));
}

function placed(outcome: PasteOutcome) {
	if (!outcome.ok) throw new Error(outcome.message);
	return { ...outcome, cells: outcome.rows.map(filledIn) };
}

const refusedOf = (outcome: PasteOutcome) => (outcome.ok ? '' : outcome.message);

describe('rows pasted without column names', () => {
	it('fill the cells from where they are pasted, over what stands there', () => {
		const grid = [{ number: 'A', sex: 'man' }, {}].map((cells: Partial<Record<string, string>>) =>
			COLUMNS.map(({ key }) => cells[key] ?? '')
		);
		const at = { row: 1, column: column('sex') };
		expect(placed(placePaste(grid, 'kvinna\t1938\nman\t1940\n', at, {})).cells).toEqual([
			{ number: 'A', sex: 'man' },
			{ sex: 'kvinna', birthYear: '1938' },
			{ sex: 'man', birthYear: '1940' }
		]);
	});

	it('are refused when they reach past the last column, but not for an empty last column', () => {
		const at = { row: 0, column: COLUMNS.length - 1 };
		expect(refusedOf(placePaste([], '2026-01-02\t2026-01-03\n', at, {}))).toContain(
			'har 2 kolumner, men från SÄBO inflyttning'
		);
		expect(placed(placePaste([], '2026-01-02\t\t\n', at, {})).count).toBe(1);
	});

	it('put a cell of several lines on one line', () => {
		expect(placed(placePaste([], '"2026\n1"\tx', FIRST, {})).rows[0]?.[0]).toBe('2026 1');
	});
});

describe('rows pasted with their column names', () => {
	it('go to the columns named, wherever they are pasted, and say what was left out', () => {
		const text = 'Avdelning\tÖvrigt\tÄrendenummer\nMedicin 1\tx\t2026-1\n';
		const at = { row: 0, column: column('plan') };
		const outcome = placed(placePaste([], text, at, {}));
		expect(outcome.cells).toEqual([{ ward: 'Medicin 1', number: '2026-1' }]);
		expect(outcome).toMatchObject({ count: 1, unknown: ['Övrigt'] });
	});

	it('are known by names in decomposed letters and by the names the kommun has saved', () => {
		const header = `${'Ärendenummer'.normalize('NFD')}\tEnhet`;
		const outcome = placed(placePaste([], `${header}\n1\tMedicin 1`, FIRST, { enhet: 'ward' }));
		expect(outcome.cells).toEqual([{ number: '1', ward: 'Medicin 1' }]);
		expect(outcome.unknown).toEqual([]);
	});

	it('are refused as a whole when two columns are called the same', () => {
		const outcome = placePaste([], 'Kön\tkön\nman\tkvinna', FIRST, {});
		expect(outcome).toEqual({
			ok: false,
			message: 'Kolumnen Kön finns flera gånger (Kön, kön). Behåll en av dem.'
		});
	});

	it('are not looked for in a lone row, which is data', () => {
		expect(placed(placePaste([], 'Avdelning\tKön', FIRST, {})).rows[0]?.[0]).toBe('Avdelning');
	});
});

it('more rows than the grid takes are refused, and the grid stays as it was', () => {
	const rows = (count: number) => Array.from({ length: count }, (_, at) => `${at}\tx`).join('\n');
	const grid = [emptyGridRow()];
	expect(placePaste(grid, rows(GRID_ROWS_MAX), FIRST, {}).ok).toBe(true);
	const tooLow = placePaste(grid, rows(GRID_ROWS_MAX), { row: 1, column: 0 }, {});
	expect(refusedOf(tooLow)).toContain('får inte plats från rad 2');
});
