import { basename } from 'node:path';
import type { BackupHeader } from '../../domain/backup/backup-schema';
import type { Moment } from '../../domain/calendar/moment';
import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import { stockholmMoment } from '../clock';

/** A backup's file as the log names it. */
export function loggedName(path: string): string {
	return maskPersonnummer(basename(path));
}

/** When a backup was taken, on the clock in Stockholm. */
export function momentOf({ taken }: Pick<BackupHeader, 'taken'>): Moment {
	return stockholmMoment(new Date(taken));
}

/** How many cases are in a backup. */
export function casesIn({ tables }: Pick<BackupHeader, 'tables'>): number {
	return tables.find(({ name }) => name === 'cases')?.rows ?? 0;
}
