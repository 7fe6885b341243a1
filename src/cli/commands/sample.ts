import { createSample, removeSample } from '../../lib/server/sample/write-sample';
import {
	createSampleUsers,
	removeSampleUsers,
	sampleLinks
} from '../../lib/server/sample/write-sample-users';
import { readArguments, textOf } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { sampleLinkLines } from '../sample-links';
import { inSession } from '../session';
import { printResult } from '../standard-output';

const WAYS_IN =
	'Exempelanvändarna loggar man in som på inloggningssidan, på den här datorn. svu sample --links skriver ut engångslänkar, för andra datorer.';
const NO_USERS =
	'Det finns riktiga ärenden, så inga exempelanvändare gjordes. Gör konton med svu user create.';

export const sampleCommand: Command = command({
	name: 'sample',
	usage: 'sample [--links | --remove] [--kommun KOD]',
	summary: 'Lägger in exempeldata och exempelanvändare att titta på, eller tar bort dem',
	async run(args) {
		const { options } = readArguments(args, {
			positionals: [],
			options: {
				remove: { type: 'boolean' },
				links: { type: 'boolean' },
				kommun: { type: 'string' }
			}
		});
		return inSession(textOf(options.kommun), async (database, scope) => {
			if (options.remove === true) {
				const removed = await removeSample(database, scope);
				const users = await removeSampleUsers(database, scope);
				await printResult(`${JSON.stringify({ removed: true, ...removed, users })}\n`);
				console.error(
					`Tog bort ${removed.cases} exempelärenden, ${removed.series} exempelserier och ${users} exempelanvändare.`
				);
				return EXIT.done;
			}
			const users = await createSampleUsers(database, scope);
			const sample = await createSample(database, scope);
			const links = options.links === true ? await sampleLinks(database, scope) : [];
			await printResult(`${JSON.stringify({ ...sample, users, links })}\n`);
			const what = `${sample.cases} exempelärenden och ${sample.series} exempelserier`;
			console.error(
				sample.created
					? `La in ${what}. svu sample --remove tar bort dem.`
					: `Exempeldata finns redan: ${what}. svu sample --remove tar bort dem.`
			);
			console.error(users > 0 ? WAYS_IN : NO_USERS);
			if (links.length > 0) console.error(sampleLinkLines(links));
			return EXIT.done;
		});
	}
});
