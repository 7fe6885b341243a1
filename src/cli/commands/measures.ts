import type { ParseArgsConfig } from 'node:util';
import { roleNamed } from '../../lib/domain/access/role';
import { MEASURE_PARAMETER_NAMES } from '../../lib/domain/machine/measure-parameters';
import { cliCollaborationScope, cliScope } from '../../lib/server/access/gate';
import { answerMeasures } from '../../lib/server/measures/read-answer';
import { readArguments, textsOf, WrongCall } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';

/** A flag for each parameter of the API; one that stands twice is refused there, as in the API. */
const OPTIONS: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
	MEASURE_PARAMETER_NAMES.map((name) => [name, { type: 'string', multiple: true }])
);

export const measuresCommand: Command = command({
	name: 'measures',
	usage:
		'measures KOD|all --from ÅÅÅÅ-MM --to ÅÅÅÅ-MM [--by DIMENSION] [--sex kvinna|man] [--ward NAMN] [--as samverkan] [--format json|csv] [--kommun KOD]',
	summary: 'Skriver ett mått, eller alla, månad för månad',
	async run(args) {
		const { positionals, options } = readArguments(args, {
			positionals: ['KOD'],
			options: OPTIONS
		});
		const [code = ''] = positionals;
		const given = MEASURE_PARAMETER_NAMES.flatMap((name) =>
			textsOf(options[name]).map((text): [string, string] => [name, text])
		);
		const [kommun] = textsOf(options.kommun);
		const [as] = textsOf(options.as);
		const published = as !== undefined && roleNamed(as) === 'collaboration';
		await inSession(
			kommun,
			async (database, scope) => {
				const { value, problems } = await answerMeasures(database, scope, code, given);
				if (problems !== null) {
					throw new WrongCall(problems.map(({ message }) => message).join('\n'));
				}
				await printResult(value.pieces());
			},
			published ? cliCollaborationScope : cliScope
		);
		return EXIT.done;
	}
});
