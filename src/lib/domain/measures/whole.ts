import type { PeriodCell } from './evaluate';
import type { Cell, GroupedMeasure, Measure } from './measure';

/** Whether a measure is a figure, also where it has groups. */
export function hasWhole(measure: Measure): boolean {
	return measure.kind === 'single' || measure.whole !== undefined;
}

/** What a measure by groups is called as one figure; undefined where it has no name of its own. */
export function titleOfWhole(measure: Measure): string | undefined {
	return measure.kind === 'grouped' ? measure.whole : undefined;
}

/** The cells of all groups as one; hidden where one of them is. Null without any. */
export function wholeCell(
	{ aggregation, groupsHaveOwnN }: GroupedMeasure,
	cells: readonly Cell[]
): Cell | null {
	const [first] = cells;
	const hidden = cells.find((cell) => cell.hidden !== undefined);
	if (first === undefined || hidden !== undefined) return hidden ?? null;
	const ownN = aggregation !== 'count' || groupsHaveOwnN === true;
	const n = ownN ? sum(cells, (cell) => cell.n) : first.n;
	if (aggregation === 'count') return { value: sum(cells, (cell) => cell.value ?? 0), n };
	const all = sum(cells, (cell) => (cell.value ?? 0) * cell.n);
	return { value: n === 0 ? null : all / n, n };
}

/** The same of several months. */
export function wholePeriod(
	measure: GroupedMeasure,
	groups: ReadonlyMap<string | null, PeriodCell>
): PeriodCell | null {
	const cells = [...groups.values()];
	const cell = wholeCell(
		measure,
		cells.map((each) => each.cell)
	);
	const months = cells[0]?.months ?? [];
	if (cell === null) return null;
	const counted = measure.aggregation === 'count';
	return { cell, sum: counted ? sum(cells, (each) => each.sum ?? 0) : null, months };
}

function sum<Each>(all: readonly Each[], of: (each: Each) => number): number {
	return all.reduce((total, each) => total + of(each), 0);
}
