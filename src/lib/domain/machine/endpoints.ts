import { z } from 'zod';
import { API_DESCRIPTION_PATH, API_MEASURES_PATH, apiChartPath } from '../address/paths';
import { MEASURES } from '../measures/catalogue';
import type { AnswerName } from './answers';
import { CHART_PARAMETERS } from './chart-parameters';
import { MEASURE_PARAMETERS } from './measure-parameters';

/** A question that has no parameters. */
export const NO_PARAMETERS = z.strictObject({});

/** A kind of question that the machine interface answers. */
export interface Endpoint {
	/** Name in programs that are made from the description. */
	id: string;
	path: string;
	/** Swedish. */
	summary: string;
	description: string;
	/** Answered without a key. */
	open?: boolean;
	/** What `{code}` in the path may be. */
	code?: { description: string; values?: readonly string[] };
	parameters: z.ZodObject;
	answer: AnswerName;
	/** What the answer is in CSV, where it can be had so. */
	csv?: string;
}

/** Everything that can be asked. */
export const ENDPOINTS: readonly Endpoint[] = [
	{
		id: 'listMeasures',
		path: API_MEASURES_PATH,
		summary: 'Vilka mått som finns',
		description:
			'Måtten i månadsuppföljningens ordning, med definition och vad de kan delas upp på.',
		parameters: NO_PARAMETERS,
		answer: 'MeasureList'
	},
	{
		id: 'readMeasure',
		path: `${API_MEASURES_PATH}/{code}`,
		summary: 'Ett mått, eller alla, månad för månad',
		description:
			'Ett objekt; med all en lista med alla mått, eller med dem som går att dela upp som by säger. Ett mått med grupper har ingen totalrad.',
		code: {
			description: 'Måttets kod, eller all.',
			values: ['all', ...MEASURES.map(({ code }) => code)]
		},
		parameters: MEASURE_PARAMETERS,
		answer: 'Figures',
		csv: 'En rad per period och grupp: mått;titel;enhet;period;grupp;uppdelning;värde;n, för samverkan också dold. UTF-8 med BOM, semikolon, decimalkomma.'
	},
	{
		id: 'readChart',
		path: `${API_MEASURES_PATH}/{code}/spc`,
		summary: 'Ett måtts styrdiagram: är månaden ovanlig?',
		description: `Medelvärde, gränser och regler månad för månad, och vad de säger om den senaste hela månaden. Under 13 månader finns inga gränser och ingen bedömning. Diagrammet delas aldrig in i faser av sig självt. Till exempel ${apiChartPath('days-mean')}?from=2024-01&to=2025-12.`,
		code: { description: 'Måttets kod, eller series: och en extern series namn.' },
		parameters: CHART_PARAMETERS,
		answer: 'Chart',
		csv: 'En rad per månad: värde, n, mitt, gränser, regler, bedömning och mål; vad diagrammet säger står på den senaste hela månadens rad. UTF-8 med BOM, semikolon, decimalkomma.'
	},
	{
		id: 'describe',
		path: API_DESCRIPTION_PATH,
		summary: 'Den här beskrivningen',
		description: 'API:et enligt OpenAPI 3.1. Behöver ingen nyckel.',
		open: true,
		parameters: NO_PARAMETERS,
		answer: 'Description'
	}
];
