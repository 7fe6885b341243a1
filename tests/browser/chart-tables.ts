import type { Locator, Page } from '@playwright/test';
import type { Measure } from '../../src/lib/domain/measures/measure';
import { groupLabel } from '../../src/lib/domain/measures/group-names';
import { INITIAL } from '../fixtures/cases-2018-2019';

/** A cell as it is read: its figure, and all it says (what the figure rests on, its marks). */
export interface ReadCell {
	figure: string;
	said: string;
}

/** A table as it is read: the heading of each column, and each row's cells by its heading. */
export interface ReadTable {
	caption: string;
	columns: string[];
	rows: Map<string, ReadCell[]>;
}

/** Every table that the page shows, also those not unfolded, in the order they stand. */
export async function readTables(page: Page): Promise<ReadTable[]> {
	const found = await page.getByRole('table', { includeHidden: true }).evaluateAll((tables) =>
		(tables as HTMLTableElement[])
			.filter((table) => !table.closest('[data-leaving]'))
			.map((table) => ({
				caption: table.caption?.textContent ?? '',
				lines: [...table.rows].map((row) =>
					[...row.cells].map((cell) => ({
						figure: cell.firstChild?.textContent?.trim() ?? '',
						said: cell.textContent.trim()
					}))
				)
			}))
	);
	return found.map(({ caption, lines: [head = [], ...rows] }) => ({
		caption,
		columns: head.slice(1).map(({ said }) => said),
		rows: new Map(rows.map(([name, ...cells]) => [name?.said ?? '', cells]))
	}));
}

/** The tables of a measure's `period`; one measure may have several, by grouping. */
export function tablesOf(
	tables: readonly ReadTable[],
	measure: Measure,
	period: string
): ReadTable[] {
	const start = `${measure.title}, ${period}`;
	return tables.filter(({ caption }) => caption === start || caption.startsWith(`${start} (`));
}

/** A figure as a Swede writes it, in the measure's unit; not the product's own formatting. */
export function written(value: number | null, { unit, decimals }: Measure): string {
	if (value === null) return '–';
	const text = new Intl.NumberFormat('sv-SE', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals
	}).format(value);
	if (unit === '%') return `${text}\u00A0%`;
	return unit === 'kr' ? `${text}\u00A0kr` : text;
}

/** What the row of an expected group is called: by its code, or by its name in small letters. */
export function rowName(measure: Measure, group: string, table: ReadTable): string | undefined {
	const labels =
		measure.kind === 'single'
			? []
			: measure.groupings.map((grouping) => groupLabel(grouping, group, INITIAL));
	const small = (text: string) => text.toLocaleLowerCase('sv');
	const wanted = new Set([...labels, group].map(small));
	return [...table.rows.keys()].find((name) => wanted.has(small(name)));
}

/** Whether anything is drawn on a picture's canvas. */
export function isDrawn(picture: Locator): Promise<boolean> {
	return picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
		const context = canvas.getContext('2d');
		if (!context || canvas.width === 0) return false;
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		return data.some((value) => value !== 0);
	});
}
