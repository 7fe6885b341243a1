import { addDays, isLocalDate, weekday, type LocalDate } from '../calendar/moment';

/** How many of the backups that are taken by themselves are kept. */
export interface KeptBackups {
	/** Days with a backup whose latest is kept. */
	days: number;
	/** Weeks with a backup whose latest is kept. */
	weeks: number;
}

const NAME = /^svu-(\d{4}-\d{2}-\d{2})T\d{6}Z\.svubackup$/;
/** What is added to the name of a backup that is being written. */
export const UNFINISHED = '.part';

/** What a backup that is taken by itself is called, by when it is taken; in UTC, where no hour comes twice. */
export function backupName(at: Date): string {
	const text = at.toISOString();
	return `svu-${text.slice(0, 10)}T${text.slice(11, 19).replaceAll(':', '')}Z.svubackup`;
}

/** Whether a file is such a backup that is being written, or that was broken off. */
export function isUnfinishedBackup(file: string): boolean {
	return file.endsWith(UNFINISHED) && dayOf(file.slice(0, -UNFINISHED.length)) !== '';
}

/**
 * Which of a folder's files may go: backups with a name of `backupName` that are neither the latest
 * of one of the latest days nor of one of the latest weeks. No other file is ever among them, and
 * never the latest backup of all.
 */
export function spareBackups(files: readonly string[], { days, weeks }: KeptBackups): string[] {
	const backups = files.filter((file) => isLocalDate(dayOf(file))).sort();
	const kept = new Set([
		...backups.slice(-1),
		...latestOf(backups, days, dayOf),
		...latestOf(backups, weeks, (file) => mondayOf(dayOf(file)))
	]);
	return backups.filter((file) => !kept.has(file));
}

/** The last of each of the latest periods. */
function latestOf(
	backups: readonly string[],
	periods: number,
	periodOf: (file: string) => string
): string[] {
	const last = [...new Map(backups.map((file) => [periodOf(file), file])).values()];
	return last.slice(Math.max(0, last.length - periods));
}

/** The day in a backup's name; empty for any other name. */
function dayOf(file: string): LocalDate {
	return NAME.exec(file)?.[1] ?? '';
}

function mondayOf(day: LocalDate): LocalDate {
	return addDays(day, 1 - weekday(day));
}
