import { runNightly } from '../../lib/server/nightly/run';
import { readArguments } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';

export const nightlyCommand: Command = command({
	name: 'nightly',
	usage: 'nightly',
	summary: 'Gör nattens arbete nu, som gallring',
	async run(args) {
		readArguments(args, { positionals: [], options: {} });
		return inSession(undefined, async (database) => {
			const result = await runNightly(database, { again: true });
			if (result === null) {
				console.error('Nattens arbete pågår redan i en annan process.');
				return EXIT.failed;
			}
			await printResult(`${JSON.stringify(result)}\n`);
			return Object.values(result).includes(null) ? EXIT.failed : EXIT.done;
		});
	}
});
