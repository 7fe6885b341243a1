import { retentionWords } from '../../lib/domain/retention/survey-words';
import { runRetention } from '../../lib/server/retention/run';
import { readArguments } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';

export const retentionCommand: Command = command({
	name: 'retention',
	usage: 'retention [--dry-run]',
	summary: 'Gallrar ärenden vars tid har gått ut, där gallring är inställd',
	async run(args) {
		const { options } = readArguments(args, {
			positionals: [],
			options: { 'dry-run': { type: 'boolean' } }
		});
		const dryRun = options['dry-run'] === true;
		return inSession(undefined, async (database) => {
			const results = await runRetention(database, { dryRun });
			await printResult(`${JSON.stringify(results)}\n`);
			if (results.length === 0) console.error('Gallring är inte inställd. Inget har tagits bort.');
			for (const result of results) {
				const lines = dryRun
					? retentionWords(result)
					: [`${result.removed} ärenden togs bort.`, ...retentionWords({ ...result, cases: {} })];
				console.error(`${result.kommun}: ${lines.join(' ')}`);
			}
			return EXIT.done;
		});
	}
});
