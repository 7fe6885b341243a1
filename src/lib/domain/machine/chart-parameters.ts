import { z } from 'zod';
import { printable } from '../format/printable';
import { PROFILE_NAMES } from '../spc/settings';
import { filter, MEASURE_PARAMETERS, month } from './measure-parameters';

const DIRECTIONS = ['lower', 'higher', 'neutral'] as const;

/** What can be asked of a control chart: of what is asked of a measure, and how the chart is made. */
export const CHART_PARAMETERS = MEASURE_PARAMETERS.omit({ by: true }).extend({
	group: filter('group', {
		description:
			'På mått med grupper: bara den gruppen, med kod eller namn. Utan den är diagrammet om alla grupper tillsammans.',
		example: 'sen-info'
	}),
	direction: z
		.enum(DIRECTIONS, {
			error: ({ input }) =>
				`Riktningen ${printable(String(input))} finns inte. Skriv ${DIRECTIONS.join(', ')}.`
		})
		.optional()
		.meta({
			description:
				'Vad som är bättre: lower, higher eller neutral. Utan den måttets eller seriens egen.',
			examples: ['lower']
		}),
	target: z
		.string()
		.regex(/^-?\d{1,12}([.,]\d{1,12})?$/, 'Skriv målet som ett tal, till exempel 1,5.')
		.transform((text) => Number(text.replace(',', '.')))
		.optional()
		.meta({
			description:
				'Mål som diagrammet bedöms mot, i diagrammets enhet. Utan det kommunens mål i varje månad.',
			examples: ['1.0']
		}),
	profile: z
		.enum(PROFILE_NAMES, {
			error: ({ input }) =>
				`Profilen ${printable(String(input))} finns inte. Skriv ${PROFILE_NAMES.join(', ')}.`
		})
		.default('default')
		.meta({
			description:
				'Reglerna: våra (default), eller de som Making Data Counts verktyg (mdc_tool_v5) och NHSRplotthedots (ptd) har.',
			examples: ['default']
		}),
	rebase: z
		.array(month('nya fasens första', '2024-05'))
		.default([])
		.meta({
			description:
				'Första månaden i en ny fas, ÅÅÅÅ-MM; får stå flera gånger. En fas behöver åtta månader på var sida, annars står den i waiting.',
			examples: ['2024-05']
		})
});

/** The parameters of a question, each well formed by itself. */
export type ChartParameters = z.output<typeof CHART_PARAMETERS>;

/** Their names, in the order in which they are described. */
export const CHART_PARAMETER_NAMES = Object.keys(
	CHART_PARAMETERS.shape
) as (keyof ChartParameters)[];
