import { createSample, removeSample } from '../../lib/server/sample/sample';
import { readArguments, textOf } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';

export const sampleCommand: Command = command({
	name: 'sample',
	usage: 'sample [--remove] [--kommun KOD]',
	summary: 'Lägger in exempeldata att titta på, eller tar bort dem',
	async run(args) {
		const { options } = readArguments(args, {
			positionals: [],
			options: { remove: { type: 'boolean' }, kommun: { type: 'string' } }
		});
		return inSession(textOf(options.kommun), async (database, scope) => {
			if (options.remove === true) {
				const removed = await removeSample(database, scope);
				await printResult(`${JSON.stringify({ removed: true, ...removed })}\n`);
				console.error(
					`Tog bort ${removed.cases} exempelärenden och ${removed.series} exempelserier.`
				);
				return EXIT.done;
			}
			const sample = await createSample(database, scope);
			await printResult(`${JSON.stringify(sample)}\n`);
			const what = `${sample.cases} exempelärenden och ${sample.series} exempelserier`;
			console.error(
				sample.created
					? `La in ${what}. svu sample --remove tar bort dem.`
					: `Exempeldata finns redan: ${what}. svu sample --remove tar bort dem.`
			);
			return EXIT.done;
		});
	}
});
