import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/moment';
import { backupName, isUnfinishedBackup, spareBackups } from './kept-backups';

/** A backup a night, and one more the last day. */
const nights = Array.from({ length: 60 }, (_, n) =>
	backupName(new Date(`${addDays('2026-10-01', n)}T01:00:00Z`))
);
const last = backupName(new Date('2026-11-29T13:37:05.123Z'));
const keptOf = (files: string[], kept: { days: number; weeks: number }): string[] => {
	const spare = new Set(spareBackups(files, kept));
	return files.filter((file) => !spare.has(file));
};
const daysOf = (files: string[]): string[] => files.map((file) => file.slice(4, 14));

describe('of the backups that are taken by themselves', () => {
	it('the latest of seven days and of four weeks are kept', () => {
		const kept = keptOf([...nights, last], { days: 7, weeks: 4 });
		expect(daysOf(kept)).toEqual([
			// Sundays: the latest of their weeks.
			...['2026-11-08', '2026-11-15', '2026-11-22'],
			...[1, 2, 3, 4, 5, 6, 7]
				.map((n) => addDays('2026-11-22', n))
				.filter((day) => day > '2026-11-22')
		]);
		expect(kept.at(-1)).toBe(last);
	});

	it('what is old stays as long as nothing newer has come in its place', () => {
		const old = nights.slice(0, 3);
		expect(keptOf(old, { days: 7, weeks: 4 })).toEqual(old);
	});

	it('no week, or no day, keeps none for its sake, but the latest stays', () => {
		expect(daysOf(keptOf(nights, { days: 2, weeks: 0 }))).toEqual(['2026-11-28', '2026-11-29']);
		expect(daysOf(keptOf(nights, { days: 0, weeks: 1 }))).toEqual(['2026-11-29']);
	});

	it('one that is being written is told from those that are whole, and from all else', () => {
		expect(last).toBe('svu-2026-11-29T133705Z.svubackup');
		expect([last, `${last}.part`, 'annat.part'].map(isUnfinishedBackup)).toEqual([
			false,
			true,
			false
		]);
	});

	it('other files are left alone, whatever they are called', () => {
		const others = [
			'a.txt',
			'svu-2020-01-01.svubackup',
			'egen.svubackup',
			`${last}.part`,
			'svu-2020-13-01T020000Z.svubackup'
		];
		expect(spareBackups([...others, last], { days: 1, weeks: 0 })).toEqual([]);
	});
});
