import { isExplained } from '../lib/server/explained';
import { databaseTrouble } from '../lib/server/failure/database-trouble';
import { reportFailure } from '../lib/server/failure/report-failure';
import { commands } from './commands';

function help(): string {
	const width = Math.max(...commands.map(({ usage }) => usage.length));
	const lines = commands.map(({ usage, summary }) => `  svu ${usage.padEnd(width)}  ${summary}`);
	return ['Användning:', ...lines].join('\n');
}

/**
 * What a person should read about a failure: one that was explained in its own words, any other
 * as a code, for its words may be those of a case. The technical line about it stands above.
 */
function explain(error: unknown, at: string): string {
	if (isExplained(error)) return error.message;
	const failure = reportFailure(error, { at });
	const trouble = databaseTrouble(error);
	if (trouble) return trouble.operator;
	return `Något gick fel. Säg till den som sköter programmet och uppge felkod ${failure}.`;
}

const [name, ...args] = process.argv.slice(2);
// What no code caught would otherwise be printed with its message and all that it carries.
process.once('uncaughtException', (error) => {
	console.error(explain(error, 'uncaught'));
	process.exit(1);
});
const command = commands.find((candidate) => candidate.name === name);
if (command) {
	try {
		process.exitCode = await command.run(args);
	} catch (error) {
		console.error(explain(error, command.usage));
		process.exitCode = isExplained(error) ? error.exitCode : 1;
	}
} else {
	const asked = name === undefined || name === 'help' || name === '--help';
	console.error(asked ? help() : `Okänt kommando: ${name}\n\n${help()}`);
	process.exitCode = asked ? 0 : 2;
}
