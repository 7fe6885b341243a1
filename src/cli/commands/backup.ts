import { basename } from 'node:path';
import { cliScope } from '../../lib/server/access/gate';
import { casesIn } from '../../lib/server/backup/backup-words';
import { givenPassphrase } from '../../lib/server/backup/passphrase';
import { takeBackup } from '../../lib/server/backup/take-backup';
import { requireMigrated } from '../../lib/server/database/known-version';
import { openDatabase } from '../../lib/server/database/open';
import { readArguments } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { printResult } from '../standard-output';

const NOT_ENCRYPTED =
	'Den är inte krypterad: förvara den som databasen själv. Ange en fil med en lösenfras i SVU_BACKUP_PASSPHRASE_FILE för att kryptera nästa.';

export const backupCommand: Command = command({
	name: 'backup',
	usage: 'backup FIL',
	summary: 'Tar en säkerhetskopia av allt, även medan programmet kör',
	async run(args) {
		const [path = ''] = readArguments(args, { positionals: ['FIL'], options: {} }).positionals;
		const passphrase = await givenPassphrase();
		// Not made ready first: what is backed up before an upgrade is what was there before it.
		const database = await openDatabase({ join: true }, ({ sql }) => requireMigrated(sql));
		try {
			const { header, checksum } = await takeBackup(database, path, {
				passphrase,
				scopeOf: cliScope
			});
			const cases = casesIn(header);
			const kommuner = header.kommuner.map(({ code }) => code);
			const { taken } = header;
			await printResult(
				`${JSON.stringify({ file: basename(path), taken, kommuner, cases, encrypted: passphrase !== null, sha256: checksum })}\n`
			);
			console.error(`Skrev ${path}: ${cases} ärenden.`);
			if (passphrase === null) console.error(NOT_ENCRYPTED);
			return EXIT.done;
		} finally {
			await database.close();
		}
	}
});
