import type { Measure } from './measure';
import type { MeasureRow } from './rows';

type Cell = string | number | null;

/**
 * The heading of measures as one table, for a CSV file. `published` figures also say which are
 * hidden, since an empty value may be a gap.
 */
export function measureHeading(published: boolean): string[] {
	const heading = ['mått', 'titel', 'enhet', 'period', 'grupp', 'uppdelning', 'värde', 'n'];
	return published ? [...heading, 'dold'] : heading;
}

/** A row of that table: a measure's figure for a month and group. */
export function measureCells(
	{ code, title, unit }: Measure,
	{ period, group, by, value, n, suppressed }: MeasureRow,
	published: boolean
): Cell[] {
	const cells = [code, title, unit, period, group, by ?? null, value, n];
	return published ? [...cells, suppressed ? 'ja' : null] : cells;
}
