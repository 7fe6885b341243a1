import type { BackupHeader } from '../../domain/backup/backup-schema';
import { isWhole } from '../../domain/log/verdict';
import { cliScope } from '../access/gate';
import { finishRecount } from '../facts/write-recount-in-slices';
import type { OpenOptions } from '../database/open';
import { openInstallation } from '../installation/open';
import { sealLog } from '../log/seal';
import { verifyLog } from '../log/verify';
import { loggedName, momentOf, casesIn } from './backup-words';
import { openBackup } from './read-backup';
import { recordBackup } from './record-backup';
import { writeRestored } from './write-restored';

/** What came of a restoring. */
export interface Restored {
	header: BackupHeader;
	/** Tables and columns that no version of the program has made, which were left out. */
	leftOut: readonly string[];
	/** The chain of the log holds, and agrees with what was noted of it outside the database. */
	logWhole: boolean;
}

/** How long a server that is starting is waited for: somebody sits and waits. */
const PATIENCE_MS = 10_000;

/**
 * Restores a backup to a database, by default the one that the environment names, which must be
 * empty, and migrates it to this version. The whole file is read and judged before the database is opened. Logs it, and
 * verifies the log.
 * @throws {BadBackup}, {WrongPassphrase} or {NotEmpty} with nothing changed
 */
export async function restoreBackup(
	path: string,
	{ passphrase, to = {} }: { passphrase: string | null; to?: OpenOptions }
): Promise<Restored> {
	const backup = await openBackup(path, passphrase);
	try {
		let leftOut: string[] | undefined;
		const database = await openInstallation({ patienceMs: PATIENCE_MS, ...to }, async (owner) => {
			// Opening begins anew when the database goes away meanwhile.
			leftOut ??= await writeRestored(owner, backup);
		});
		try {
			await finishRecount(database);
			const { header } = backup;
			const details = { file: loggedName(path), taken: momentOf(header), cases: casesIn(header) };
			await recordBackup(database, { event: 'backup-restored', details }, cliScope);
			await sealLog(database);
			const logWhole = isWhole(await verifyLog(database));
			return { header, leftOut: leftOut ?? [], logWhole };
		} finally {
			await database.close();
		}
	} finally {
		await backup.close();
	}
}
