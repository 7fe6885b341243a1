import { addMonths, monthOf } from '../../src/lib/domain/calendar/month';
import type { Case } from '../../src/lib/domain/case/case';
import { COLUMNS } from '../../src/lib/domain/casefile/columns';
import { writeRow, type WriteContext } from '../../src/lib/domain/casefile/write-row';
import type { Lists } from '../../src/lib/domain/lists/lists';
import { sampleCases } from '../../src/lib/domain/sample/sample-cases';
import { choicesFrom } from '../../src/lib/domain/sample/sample-choices';

/** The clock of every run, so that the same command makes the same cases. */
export const NOW = '2026-06-15 12:00';
const YEARS = 5;

/** The months Översikt compares in the bench: the last complete one, from last year's January. */
export const MONTH = addMonths(monthOf(NOW), -1);
export const FROM = `${Number(MONTH.slice(0, 4)) - 1}-01`;

/** Which cases to make up. */
export interface Corpus {
	lists: Lists;
	/** About how many, spread over five years up to now. */
	count: number;
	/** Put before every number, so that two corpora can stand in one database. */
	prefix: string;
	seed: number;
}

/** Seeded cases of kommun 2480, the open ones included; the same corpus gives the same cases. */
export function corpus({ lists, count, prefix, seed }: Corpus): Generator<Case> {
	const from = `${Number(NOW.slice(0, 4)) - YEARS}${NOW.slice(4, 10)}`;
	return sampleCases({
		seed,
		kommun: '2480',
		committees: { older: 'ÄN', younger: 'IFN' },
		choices: choicesFrom(lists),
		from,
		now: NOW,
		perMonth: count / (YEARS * 12),
		prefix,
		improvesFrom: `${Number(NOW.slice(0, 4)) - 1}-03-01`
	});
}

/** The cells of a case in the order of the file of domain.md §8. */
export function cellsOf(record: Case, context: WriteContext): string[] {
	const row = writeRow(record, context);
	return COLUMNS.map(({ header }) => row[header]);
}

/** The file of cases as its bytes. */
export function fileOf(rows: readonly (readonly string[])[]): Uint8Array {
	const line = (cells: readonly string[]) =>
		cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';');
	const header = COLUMNS.map(({ header: name }) => name);
	return new TextEncoder().encode([header, ...rows].map(line).join('\r\n'));
}
