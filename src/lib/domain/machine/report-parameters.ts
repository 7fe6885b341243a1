import { z } from 'zod';
import { MEASURES } from '../measures/catalogue';
import { printable } from '../format/printable';
import { REPORT_FORMATS, type ReportFormat } from '../report/report-kind';
import { filter, MEASURE_PARAMETERS } from './measure-parameters';

const FORMATS = Object.keys(REPORT_FORMATS) as ReportFormat[];

/** What can be asked of a report: of what is asked of a measure, and which period and format. */
export const REPORT_PARAMETERS = MEASURE_PARAMETERS.omit({
	...{ from: true, to: true, by: true, format: true }
}).extend({
	period: filter('period', {
		description:
			'Månaden, tertialet eller året: 2019-12, 2019-T1 eller 2019. För samverkan ett publicerat år eller tertial: 2019 eller 2019-01/2019-04. Utan den den senaste perioden.',
		example: '2025-12'
	}),
	measure: z
		.string()
		.refine((code) => MEASURES.some((each) => each.code === code), {
			error: ({ input }) => `Måttet ${printable(String(input))} finns inte. Skriv en kod.`
		})
		.optional()
		.meta({ description: 'Bara det måttets diagram.', examples: ['days-mean'] }),
	format: z
		.enum(FORMATS, {
			error: ({ input }) =>
				`Formatet ${printable(String(input))} finns inte. Skriv ${FORMATS.join(', ')}.`
		})
		.optional()
		.meta({
			description:
				'Filens format. Utan den rapportens vanliga: underlaget i Excel, bilderna i PowerPoint, nämndtabellen i Word, årstexten som text.',
			examples: ['json']
		})
});

/** Their names, in the order in which they are described. */
export const REPORT_PARAMETER_NAMES = Object.keys(
	REPORT_PARAMETERS.shape
) as (keyof typeof REPORT_PARAMETERS.shape)[];
