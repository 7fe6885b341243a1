import { kommunCodes } from '../access/read-kommun-codes';
import type { LogEntry } from '../../domain/log/log-entry';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';

type BackupEntry = Extract<LogEntry, { event: 'backup-taken' | 'backup-restored' }>;

/**
 * Logs what was done with a backup in the log of every kommun, since all of them are in it.
 * @param scopeOf whose name it stands in
 */
export async function recordBackup(
	database: Database,
	entry: BackupEntry,
	scopeOf: (database: Database, kommun: string) => Promise<Scope>
): Promise<void> {
	for (const kommun of await kommunCodes(database)) {
		const scope = await scopeOf(database, kommun);
		await transaction(database, scope, (tx) => record(tx, scope, entry));
	}
}
