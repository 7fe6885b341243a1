import { GROUND_SLUG } from './ground-slug';

/** The formats that reports are written in: what a file of them ends with, and what it is called. */
export const REPORT_FORMATS = {
	xlsx: {
		name: 'Excel',
		media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	},
	pptx: {
		name: 'PowerPoint',
		media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
	},
	docx: {
		name: 'Word',
		media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	},
	txt: { name: 'Text', media: 'text/plain; charset=utf-8' },
	csv: { name: 'CSV', media: 'text/csv; charset=utf-8' },
	json: { name: 'JSON', media: 'application/json' }
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;

/** A kind of report. */
export interface ReportKind {
	/** In addresses and file names. */
	slug: string;
	title: string;
	/** What it is for, in a sentence. */
	summary: string;
	/** What it can be had as, the usual first. */
	formats: readonly [ReportFormat, ...ReportFormat[]];
}

/** Every report (domain.md §7), by its name in the machine interface. */
export const REPORTS = {
	ground: {
		slug: GROUND_SLUG,
		title: 'Underlag',
		summary: 'Siffrorna bakom varje diagram, ett blad för varje, med definition, mål och n.',
		formats: ['xlsx', 'csv', 'json']
	},
	slides: {
		slug: 'bilder',
		title: 'Bilder',
		summary: 'Periodens bildspel med diagram som går att redigera, i den ordning ni är vana vid.',
		formats: ['pptx']
	},
	'board-table': {
		slug: 'namndtabell',
		title: 'Nämndtabell',
		summary: 'Målvärde, utfall för kvinnor, män och totalt, samma period förra året och bedömning.',
		formats: ['docx', 'xlsx', 'csv', 'json']
	},
	national: {
		slug: 'nationell',
		title: 'Nationell uppställning',
		summary: 'Vårdtillfällen, summa dagar och medelvårdtid som utskrivningsklar.',
		formats: ['xlsx', 'csv', 'json']
	},
	'year-text': {
		slug: 'arstext',
		title: 'Årstext',
		summary:
			'Utfall, mål och förändringar i text för årsuppföljningen: högst 1 000 och högst 3 000 tecken.',
		formats: ['txt', 'json']
	}
} as const satisfies Readonly<Record<string, ReportKind>>;
export type ReportName = keyof typeof REPORTS;

export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];

/** The report that a slug names; undefined for none. */
export function reportBySlug(slug: string): ReportName | undefined {
	return REPORT_NAMES.find((name) => REPORTS[name].slug === slug);
}

/** Those of them that can be made of what is published. */
export function reportsOfPublished(names: readonly ReportName[]): ReportName[] {
	return names.filter((name) => name === 'ground' || name === 'slides');
}

/** Whether a report can be had as a format. */
export function isFormatOf(name: ReportName, format: string): format is ReportFormat {
	return (REPORTS[name].formats as readonly string[]).includes(format);
}

/** The reports as programs are told of them. */
export function listedReports() {
	return REPORT_NAMES.map((report) => {
		const { title, summary, formats } = REPORTS[report];
		return { report, title, summary, formats };
	});
}
