import { roleNamed } from '../../lib/domain/access/role';
import { cliCollaborationScope, cliScope } from '../../lib/server/access/gate';
import { answerMeasures } from '../../lib/server/measures/answer';
import { figuresCsv } from '../../lib/server/measures/figures-csv';
import { readArguments, textOf, WrongCall } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';
import { measuresTable } from './measures-table';

const FILTERS = ['sex', 'age', 'ward', 'healthCentre', 'committee', 'plan', 'careForm'] as const;

export const measuresCommand: Command = command({
	name: 'measures',
	usage:
		'measures KOD|all --from ÅÅÅÅ-MM --to ÅÅÅÅ-MM [--by DIMENSION] [--sex kvinna|man] [--ward NAMN] [--as samverkan] [--format json|csv] [--kommun KOD]',
	summary: 'Skriver ett mått, eller alla, månad för månad',
	async run(args) {
		const { positionals, options } = readArguments(args, {
			positionals: ['KOD'],
			options: {
				from: { type: 'string' },
				to: { type: 'string' },
				by: { type: 'string' },
				sex: { type: 'string' },
				age: { type: 'string' },
				ward: { type: 'string' },
				healthCentre: { type: 'string' },
				committee: { type: 'string' },
				plan: { type: 'string' },
				careForm: { type: 'string' },
				as: { type: 'string' },
				format: { type: 'string' },
				kommun: { type: 'string' }
			}
		});
		const format = textOf(options.format) ?? 'json';
		if (format !== 'json' && format !== 'csv') {
			throw new WrongCall(`Formatet ${format} finns inte. Skriv json eller csv.`);
		}
		const as = textOf(options.as);
		if (as !== undefined && roleNamed(as) !== 'collaboration') {
			throw new WrongCall(`Det går inte att visa mått som ${as}. Skriv --as samverkan.`);
		}
		const [code = ''] = positionals;
		const parameters = Object.fromEntries(
			(['from', 'to', 'by', ...FILTERS] as const).map((name) => [name, textOf(options[name])])
		);
		const answer = await inSession(
			textOf(options.kommun),
			(database, scope) => answerMeasures(database, scope, code, parameters),
			as === undefined ? cliScope : cliCollaborationScope
		);
		if ('problems' in answer) {
			throw new WrongCall(answer.problems.map(({ message }) => message).join('\n'));
		}
		const { output } = answer;
		const text =
			format === 'json'
				? `${JSON.stringify(output, null, 1)}\n`
				: figuresCsv(
						measuresTable(Array.isArray(output) ? output : [output], {
							published: as !== undefined
						})
					);
		await printResult(text);
		return EXIT.done;
	}
});
