import type { ParseArgsConfig } from 'node:util';
import { roleNamed } from '../lib/domain/access/role';
import { cliCollaborationScope, cliScope } from '../lib/server/access/gate';
import type { Answering } from '../lib/server/measures/read-reader';
import { readArguments, textsOf, WrongCall } from './arguments';
import { EXIT } from './call';
import { inSession } from './session';
import { printResult } from './standard-output';

/**
 * Puts a question of the machine interface and prints the answer. It has a flag for each parameter of
 * the API; one that stands twice is refused there, as in the API.
 * @throws {WrongCall}
 */
export async function askQuestion(
	args: string[],
	names: readonly string[],
	answer: Answering<string | Uint8Array>
): Promise<number> {
	const flags: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
		names.map((name) => [name, { type: 'string', multiple: true }])
	);
	const { positionals, options } = readArguments(args, { positionals: ['KOD'], options: flags });
	const [code = ''] = positionals;
	const given = names.flatMap((name) =>
		textsOf(options[name]).map((text): [string, string] => [name, text])
	);
	const [kommun] = textsOf(options.kommun);
	const [as] = textsOf(options.as);
	const published = as !== undefined && roleNamed(as) === 'collaboration';
	await inSession(
		kommun,
		async (database, scope) => {
			const { value, problems } = await answer(database, scope, code, given);
			if (problems !== null) {
				throw new WrongCall(problems.map(({ message }) => message).join('\n'));
			}
			await printResult(value.pieces());
		},
		published ? cliCollaborationScope : cliScope
	);
	return EXIT.done;
}
