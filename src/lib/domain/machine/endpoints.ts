import { z } from 'zod';
import {
	API_DESCRIPTION_PATH,
	API_MEASURES_PATH,
	API_REPORTS_PATH,
	apiChartPath,
	apiReportPath
} from '../address/paths';
import { MEASURES } from '../measures/catalogue';
import { REPORT_FORMATS, REPORT_NAMES, REPORTS } from '../report/report-kind';
import type { AnswerName } from './answers';
import { CHART_PARAMETERS } from './chart-parameters';
import { MEASURE_PARAMETERS } from './measure-parameters';
import { REPORT_PARAMETERS } from './report-parameters';

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
	/** Other kinds of files that it can be had as: what they are called and their media types. */
	files?: readonly { name: string; media: string }[];
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
		id: 'listReports',
		path: API_REPORTS_PATH,
		summary: 'Vilka rapporter som finns',
		description: 'Rapporterna, vad de är till för och vilka format de finns i.',
		parameters: NO_PARAMETERS,
		answer: 'ReportList'
	},
	{
		id: 'readReport',
		path: `${API_REPORTS_PATH}/{code}`,
		summary: 'En rapport: underlag, bilder, nämndtabell, nationell uppställning eller årstext',
		description:
			'Periodens siffror med allt som sägs om dem: definition, mål, bedömning, urval, n och när de togs ut. En nyckel för samverkan får underlag och bilder av det som är publicerat. ' +
			`Till exempel ${apiReportPath('ground')}?period=2025-12.`,
		code: {
			description: REPORT_NAMES.map((name) => `${name}: ${REPORTS[name].summary}`).join(' '),
			values: REPORT_NAMES
		},
		parameters: REPORT_PARAMETERS,
		answer: 'Report',
		csv: 'Varje diagram för sig: raderna om det, sedan tabellen; en tom rad mellan. UTF-8 med BOM, semikolon, decimalkomma.',
		files: [REPORT_FORMATS.xlsx, REPORT_FORMATS.pptx, REPORT_FORMATS.docx, REPORT_FORMATS.txt]
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
