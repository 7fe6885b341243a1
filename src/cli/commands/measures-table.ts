import type { MeasureOutput } from '../../lib/server/measures/rows';

type Cell = string | number | null;

/**
 * Measures as one table, for a CSV file: a row for each month and group. `published` figures also
 * say which are hidden, since an empty value may be a gap.
 */
export function measuresTable(
	measures: readonly MeasureOutput[],
	{ published }: { published: boolean }
): Cell[][] {
	const header = ['mått', 'titel', 'enhet', 'period', 'grupp', 'uppdelning', 'värde', 'n'];
	const rows = measures.flatMap(({ measure, title, unit, rows }) =>
		rows.map(({ period, group, by, value, n, suppressed }): Cell[] => [
			measure,
			title,
			unit,
			period,
			group,
			by ?? null,
			value,
			n,
			...(published ? [suppressed ? 'ja' : null] : [])
		])
	);
	return [published ? [...header, 'dold'] : header, ...rows];
}
