import { REPORT_PARAMETER_NAMES } from '../../lib/domain/machine/report-parameters';
import { REPORT_NAMES } from '../../lib/domain/report/report-kind';
import { answerReport } from '../../lib/server/reports/read-report-answer';
import { command } from '../call';
import type { Command } from '../command';
import { askQuestion } from '../question';

export const reportCommand: Command = command({
	name: 'report',
	usage: `report ${REPORT_NAMES.join('|')} [--period ÅÅÅÅ-MM|ÅÅÅÅ-T1|ÅÅÅÅ] [--measure KOD] [--format xlsx|pptx|docx|txt|csv|json] [--ward NAMN] [--as samverkan] [--kommun KOD] > FIL`,
	summary:
		'Skriver en rapport: underlag, bilder, nämndtabell, nationell uppställning eller årstext',
	run: (args) => askQuestion(args, REPORT_PARAMETER_NAMES, answerReport)
});
