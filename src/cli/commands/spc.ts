import { CHART_PARAMETER_NAMES } from '../../lib/domain/machine/chart-parameters';
import { answerChart } from '../../lib/server/measures/read-chart-answer';
import { command } from '../call';
import type { Command } from '../command';
import { askQuestion } from '../question';

export const spcCommand: Command = command({
	name: 'spc',
	usage:
		'spc KOD|series:NAMN --from ÅÅÅÅ-MM --to ÅÅÅÅ-MM [--group GRUPP] [--sex kvinna|man] [--ward NAMN] [--direction lower|higher|neutral] [--target TAL] [--profile default|mdc_tool_v5|ptd] [--rebase ÅÅÅÅ-MM]… [--as samverkan] [--format json|csv] [--kommun KOD]',
	summary: 'Skriver ett måtts eller en series styrdiagram: gränser, regler och vad de säger',
	run: (args) => askQuestion(args, CHART_PARAMETER_NAMES, answerChart)
});
