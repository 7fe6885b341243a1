import { MEASURE_PARAMETER_NAMES } from '../../lib/domain/machine/measure-parameters';
import { answerMeasures } from '../../lib/server/measures/read-answer';
import { command } from '../call';
import type { Command } from '../command';
import { askQuestion } from '../question';

export const measuresCommand: Command = command({
	name: 'measures',
	usage:
		'measures KOD|all --from ÅÅÅÅ-MM --to ÅÅÅÅ-MM [--by DIMENSION] [--sex kvinna|man] [--ward NAMN] [--as samverkan] [--format json|csv] [--kommun KOD]',
	summary: 'Skriver ett mått, eller alla, månad för månad',
	run: (args) => askQuestion(args, MEASURE_PARAMETER_NAMES, answerMeasures)
});
