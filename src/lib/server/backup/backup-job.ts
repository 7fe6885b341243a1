import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName, isUnfinishedBackup, spareBackups } from '../../domain/backup/kept-backups';
import { now } from '../clock';
import type { JobCounts, NightlyJob } from '../nightly-job';
import { givenPassphrase } from './passphrase';
import { backupSchedule } from './schedule';
import { BackupStopped, takeBackup } from './take-backup';

/** Takes the night's backup and throws away those that are no longer kept. */
export const backupJob: NightlyJob = {
	name: 'säkerhetskopia',
	async run(database, { stopping }): Promise<JobCounts> {
		const schedule = backupSchedule(database.kind);
		if (schedule === null) return {};
		const { folder } = schedule;
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const before = await readdir(folder);
		// Of a night that was cut off: only one process does the night's work.
		for (const file of before.filter(isUnfinishedBackup)) await rm(join(folder, file));
		try {
			const path = join(folder, backupName(now()));
			const { header } = await takeBackup(database, path, {
				passphrase: await givenPassphrase(),
				stopping
			});
			const spare = spareBackups(await readdir(folder), schedule);
			for (const file of spare) await rm(join(folder, file));
			return { tables: header.tables.length, removed: spare.length };
		} catch (error) {
			if (error instanceof BackupStopped) return { stopped: 1 };
			throw error;
		}
	}
};
