import { casesIn, momentOf } from '../../lib/server/backup/backup-words';
import { givenPassphrase } from '../../lib/server/backup/passphrase';
import { openBackup } from '../../lib/server/backup/read-backup';
import { restoreBackup } from '../../lib/server/backup/restore-backup';
import type { BackupHeader } from '../../lib/domain/backup/backup-schema';
import { readArguments } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { printResult } from '../standard-output';

export const restoreCommand: Command = command({
	name: 'restore',
	usage: 'restore FIL [--dry-run]',
	summary:
		'Återställer en säkerhetskopia till en tom databas; --dry-run prövar bara att den är hel',
	async run(args) {
		const { positionals, options } = readArguments(args, {
			positionals: ['FIL'],
			options: { 'dry-run': { type: 'boolean' } }
		});
		const [path = ''] = positionals;
		const passphrase = await givenPassphrase();
		if (options['dry-run'] === true) {
			const { header, close } = await openBackup(path, passphrase);
			await close();
			await print(header, { restored: false });
			console.error(`Säkerhetskopian är hel: ${describe(header)}.`);
			return EXIT.done;
		}
		const { header, leftOut, logWhole } = await restoreBackup(path, { passphrase });
		await print(header, { restored: true, leftOut, logWhole });
		console.error(`Återställd: ${describe(header)}. Alla får logga in på nytt.`);
		if (leftOut.length > 0) {
			console.error(`Utelämnat, för att det inte är programmets: ${leftOut.join(', ')}.`);
		}
		if (!logWhole) {
			console.error(
				'Loggen stämmer inte med det som har antecknats om den utanför databasen, eller med sig själv. ' +
					'Det är väntat när loggposter efter säkerhetskopian har gått förlorade. Kör svu log verify.'
			);
		}
		return EXIT.done;
	}
});

function describe(header: BackupHeader): string {
	const kommuner = header.kommuner.map(({ name }) => name).join(', ');
	return `${kommuner}, ${casesIn(header)} ärenden, tagen ${momentOf(header)}`;
}

async function print(header: BackupHeader, outcome: Record<string, unknown>): Promise<void> {
	const { taken, from, schema, encryption } = header;
	const rows = Object.fromEntries(header.tables.map(({ name, rows: count }) => [name, count]));
	const kommuner = header.kommuner.map(({ code }) => code);
	const about = { taken, from, schema, encrypted: encryption !== null, kommuner, rows };
	await printResult(`${JSON.stringify({ ...outcome, ...about })}\n`);
}
