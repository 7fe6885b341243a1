import type { MeasureOutput } from '../../lib/server/measures/rows';

type Cell = string | number | null;

/** Measures as one table, for a CSV file: a row for each month and group. */
export function measuresTable(measures: readonly MeasureOutput[]): Cell[][] {
	const header = ['mått', 'titel', 'enhet', 'period', 'grupp', 'uppdelning', 'värde', 'n'];
	const rows = measures.flatMap(({ measure, title, unit, rows }) =>
		rows.map(({ period, group, by, value, n }): Cell[] => [
			measure,
			title,
			unit,
			period,
			group,
			by ?? null,
			value,
			n
		])
	);
	return [header, ...rows];
}
