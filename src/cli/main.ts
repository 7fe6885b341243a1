import { commands } from './commands';

function help(): string {
	const width = Math.max(...commands.map(({ usage }) => usage.length));
	const lines = commands.map(({ usage, summary }) => `  svu ${usage.padEnd(width)}  ${summary}`);
	return ['Användning:', ...lines].join('\n');
}

/** What a person should read about a failure: known ones in their own words, others in full. */
function explain(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return 'code' in error && error.code === 'data-folder-held'
		? error.message
		: (error.stack ?? error.message);
}

const [name, ...args] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);
if (command) {
	try {
		process.exitCode = await command.run(args);
	} catch (error) {
		console.error(explain(error));
		process.exitCode = 1;
	}
} else {
	const asked = name === undefined || name === 'help' || name === '--help';
	console.error(asked ? help() : `Okänt kommando: ${name}\n\n${help()}`);
	process.exitCode = asked ? 0 : 2;
}
