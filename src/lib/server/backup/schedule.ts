import { join } from 'node:path';
import type { KeptBackups } from '../../domain/backup/kept-backups';
import type { Database } from '../database/open';

/** Where the night lays its backups, and how many are kept. */
export interface BackupSchedule extends KeptBackups {
	folder: string;
}

const DEFAULT: KeptBackups = { days: 7, weeks: 4 };

/**
 * What the environment says of the night's backups. In `SVU_BACKUP_DIR`, else, of the embedded
 * database, in `backups` in the data folder; null where none are taken: of a PostgreSQL server with
 * no folder named, and with `SVU_BACKUP_DAYS=0`.
 */
export function backupSchedule(kind: Database['kind']): BackupSchedule | null {
	const { SVU_BACKUP_DIR: named, SVU_DATA_DIR: data = 'data' } = process.env;
	const folder = named || (kind === 'embedded' ? join(data, 'backups') : null);
	const days = numberIn('SVU_BACKUP_DAYS', DEFAULT.days);
	const weeks = numberIn('SVU_BACKUP_WEEKS', DEFAULT.weeks);
	return folder === null || days === 0 ? null : { folder, days, weeks };
}

/** The settings have been judged when the program started (`server/environment`). */
function numberIn(name: string, otherwise: number): number {
	return Number(process.env[name] || otherwise);
}
