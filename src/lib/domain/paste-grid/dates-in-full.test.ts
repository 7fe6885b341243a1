import { describe, expect, it, test } from 'vitest';
import { COLUMNS, type ColumnKey } from '../casefile/columns';
import { askedAbout, dateInFull, withDatesInFull } from './dates-in-full';
import { emptyGridRow } from './grid-file';

const now = '2026-11-25 14:05';

function rowOf(cells: Partial<Record<ColumnKey, string>>): string[] {
	return emptyGridRow().map((_, at) => cells[COLUMNS[at]?.key ?? 'number'] ?? '');
}

function inFull(cells: Partial<Record<ColumnKey, string>>): Partial<Record<ColumnKey, string>> {
	const [row = []] = withDatesInFull([rowOf(cells)], now);
	return Object.fromEntries(
		COLUMNS.flatMap(({ key }, at) => (row[at] ? [[key, row[at]]] : []))
	) as Partial<Record<ColumnKey, string>>;
}

describe('a row pasted from a log', () => {
	it('has its dates in full, each in the light of those before it', () => {
		expect(
			inFull({
				number: '22',
				admitted: '3/11 08:15',
				admissionNotice: '= 1340',
				ready: '2026-11-04 8.30',
				discharged: '46331',
				sipCalled: '4/11-26',
				sipOn: '30',
				shortStayFrom: '5 nov',
				careHomeDecided: '2/12'
			})
		).toEqual({
			number: '22',
			admitted: '2026-11-03 08:15',
			admissionNotice: '2026-11-03 13:40',
			ready: '2026-11-04 08:30',
			discharged: '2026-11-05',
			sipCalled: '2026-11-04',
			sipOn: '2026-11-30',
			shortStayFrom: '2026-11-05',
			careHomeDecided: '2026-12-02'
		});
	});

	it('keeps what may be several dates, or none', () => {
		const cells = { admitted: '30/11', discharged: 'snart', sipOn: 'ti' };
		expect(inFull(cells)).toEqual(cells);
	});

	it('of a year that its other dates say is of that year', () => {
		expect(inFull({ admitted: '2025-11-03', discharged: '2025-11-20', ready: '10/11' }).ready).toBe(
			'2025-11-10'
		);
	});

	it('reads a SIP that was held as one that has been', () => {
		expect(inFull({ sipOn: 'ti', sipOutcome: 'Genomförd' }).sipOn).toBe('2026-11-24');
	});
});

test('one cell is read by itself', () => {
	const row = rowOf({ admitted: '2026-11-20', discharged: '24' });
	expect(dateInFull(row, 'discharged', now)).toBe('2026-11-24');
	expect(dateInFull(row, 'number', now)).toBeNull();
});

test('a cell that may be several dates is asked about, and no other', () => {
	const row = rowOf({ admitted: '30/11', ready: '22', discharged: 'snart' });
	expect(askedAbout(row, 'admitted', now)).toMatch(/Menar du sön 2025-11-30\?/);
	expect(askedAbout(row, 'ready', now)).toBeNull();
	expect(askedAbout(row, 'discharged', now)).toBeNull();
});
