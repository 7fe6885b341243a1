import type { OfficeChart, OfficeSeries } from '../../../src/lib/server/office/chart';
import type { Deck, Slide } from '../../../src/lib/server/office/deck';
import type { OfficeDocument } from '../../../src/lib/server/office/document';
import type { OfficeSheet } from '../../../src/lib/server/office/sheet';
import type { OfficeTable } from '../../../src/lib/server/office/table';
import type { Workbook } from '../../../src/lib/server/office/workbook';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

export const PROPERTIES = {
	title: 'SVU december 2019 – Exempelkommun & <grannar>',
	author: 'Exempelkommun',
	created: new Date('2020-01-07T09:30:00Z')
};

/** A year against the one before it, its mean and its target: with a zero and a gap. */
export const YEAR: OfficeChart = {
	categories: MONTHS,
	series: [
		{
			name: '2018',
			look: 'bar',
			tone: 'before',
			values: [31, 28, 35, 30, 29, 33, 25, 27, 31, 36, 30, 28]
		},
		{
			name: '2019',
			look: 'bar',
			labels: true,
			values: [29, 0, 33, null, 31, 30, 22, 26, 34, 38, 29, null]
		},
		{ name: 'Årssnitt 2018', look: 'mean', values: MONTHS.map(() => 30.25) },
		{
			name: 'Mål: högst 27',
			look: 'target',
			values: [null, null, ...MONTHS.slice(2).map(() => 27)]
		}
	],
	axis: { title: 'ärenden', format: '0' },
	altText: 'Ärenden per månad 2019 bredvid 2018, med årssnitt och mål.'
};

/** A control chart with a point of each kind. */
const CONTROL: OfficeChart = {
	categories: [...MONTHS, ...MONTHS].map((month, at) => `${month} ${at < 12 ? 2018 : 2019}`),
	series: controlSeries(),
	axis: { title: 'dygn', format: '0.0', min: 0 },
	altText: 'Styrdiagram: medelvärde, gränser, ett oroande och ett förbättrat värde.'
};

function controlSeries(): OfficeSeries[] {
	const values = Array.from({ length: 24 }, (_, at) =>
		at === 7 ? null : 1.2 + ((at * 7) % 5) / 6
	);
	const only = (place: number, value: number) =>
		values.map((_, at) => (at === place ? value : null));
	values[20] = 3.4;
	values[23] = 0.2;
	return [
		{ name: 'Dygn i snitt', look: 'line', values },
		{ name: 'Medel', look: 'mean', values: values.map(() => 1.5) },
		{ name: 'Övre gräns', look: 'limit', values: values.map(() => 2.9) },
		{ name: 'Undre gräns', look: 'limit', values: values.map(() => 0.3) },
		{ name: 'Mål: högst 1,0 dygn', look: 'target', values: values.map(() => 1) },
		{ name: 'Oroande', look: 'concern', values: only(20, 3.4) },
		{ name: 'Förbättring', look: 'improvement', values: only(23, 0.2) }
	];
}

/** Long names in bars that lie, one in another tone, and a name that looks like a formula. */
export const WARDS: OfficeChart = {
	categories: [
		'Medicin- och geriatrikavdelning 3, Norrlands universitetssjukhus',
		'=HYPERLINK("https://exempel.se")',
		'Ortopedavdelning 5',
		'Strokeavdelningen'
	],
	series: [
		{
			name: 'Brister, december 2019',
			look: 'bar',
			labels: true,
			values: [12, 7, 0, null],
			tones: [undefined, 'before']
		}
	],
	horizontal: true,
	axis: { title: 'antal', format: '0' },
	altText: 'Brister per avdelning.'
};

/** Women and men on each other, as shares. */
const SEXES: OfficeChart = {
	categories: ['T1', 'T2', 'Helår'],
	series: [
		{ name: 'Kvinnor', look: 'bar', tone: 'women', labels: true, values: [0.55, 0.52, 0.561] },
		{ name: 'Män', look: 'bar', tone: 'men', labels: true, values: [0.45, 0.48, 0.439] }
	],
	stacked: true,
	axis: { title: 'andel', format: '0%', max: 1 },
	altText: 'Andel kvinnor och män per tertial.'
};

export const TABLE: OfficeTable = {
	caption: 'Resultat för nämnden, helår 2019',
	columns: [
		{ title: 'Mått' },
		{ title: 'Målvärde' },
		{ title: 'Kvinnor', figures: true },
		{ title: 'Män', figures: true },
		{ title: 'Totalt', figures: true },
		{ title: 'Bedömning' }
	],
	rows: [
		[
			'Dygn från utskrivningsklar till hemgång',
			'högst 1,0 dygn',
			'1,4',
			'1,1',
			'1,3',
			'Inte uppfyllt'
		],
		['Andel SIP av samtliga ärenden', 'öka', '31 %', '29 %', '30 %', 'I viss grad uppfyllt'],
		['Dygn med betalningsansvar & <annat>', '70', '30', '28', '58', 'I hög grad uppfyllt'],
		['Summa', '', '', '', '', '']
	],
	summaries: [3]
};

const FOOTER = 'Exempelkommun · december 2019 · alla avdelningar · uttag 2020-01-07';

/** A deck with every kind of slide, of so many. */
export function sampleDeck(count = 12): Deck {
	const kinds: Slide[] = [
		{ title: 'Samverkan vid utskrivning', subtitle: 'December 2019', footer: FOOTER, notes: [] },
		{
			title: 'Antal ärenden: ovanligt få i februari, färre än målet sedan dess',
			subtitle: 'Ärenden per månad, n = 332',
			chart: YEAR,
			footer: FOOTER,
			notes: ['Definition: alla som skrivits ut.', 'Mål: högst 27 per månad.']
		},
		{
			title:
				'Dygn på sjukhuset: ovanligt många i september, och under den undre gränsen i december efter att två nya korttidsplatser öppnades på Axlagården under hösten',
			chart: CONTROL,
			footer: FOOTER,
			notes: ['Gränserna är ± 2,66 × medelvärdet av skillnaderna.']
		},
		{
			title: 'Brister per avdelning och kön',
			chart: WARDS,
			second: SEXES,
			footer: FOOTER,
			notes: ['']
		},
		{ title: 'Resultat', table: TABLE, footer: FOOTER, notes: [] },
		{
			title: 'Andel per tertial och resultat',
			chart: SEXES,
			table: { ...TABLE, columns: TABLE.columns.slice(0, 3) },
			footer: FOOTER,
			notes: []
		},
		{
			title: 'Orsaker',
			chart: YEAR,
			text: ['Färre ärenden i februari.', 'Två avdelningar slogs ihop & bytte namn <i mars>.'],
			footer: FOOTER,
			notes: []
		},
		{
			title: 'Åtgärder',
			text: ['Möte med NUS.', 'Ny rutin för SIP.'],
			footer: FOOTER,
			notes: ['Tack.']
		}
	];
	const slides = Array.from({ length: count }, (_, at) => kinds[at % kinds.length] ?? kinds[0]);
	return { ...PROPERTIES, slides: slides.filter((slide) => slide !== undefined) };
}

/** A deck as the month's: a native chart on each slide. */
export function chartDeck(count: number): Deck {
	const charts = [YEAR, CONTROL, WARDS, SEXES];
	const slides = Array.from({ length: count }, (_, at): Slide => {
		const chart = charts[at % charts.length] ?? YEAR;
		return { title: `Bild ${at + 1}`, subtitle: 'Läget', chart, footer: FOOTER, notes: ['Mål.'] };
	});
	return { ...PROPERTIES, slides };
}

const HEAD: OfficeSheet['head'] = [
	[
		'Definition',
		'Alla ärenden där personen skrivits ut under månaden, räknade efter dagen för utskrivning. '.repeat(
			3
		)
	],
	['Enhet', 'ärenden'],
	['Uttag', new Date('2020-01-07T09:30:00Z')],
	['Från', new Date('2019-01-01T00:00:00Z')],
	['n', 332],
	['Filter', '=alla']
];

/** A workbook with so many sheets of ground data, each with its chart. */
export function sampleWorkbook(count = 4): Workbook {
	const year: OfficeSheet = {
		name: 'Ärenden: antal/kön',
		title: 'Antal ärenden',
		head: HEAD,
		table: {
			columns: [
				{ title: 'Månad' },
				{ title: 'Första dag' },
				...YEAR.series.slice(0, 2).map(({ name }) => ({ title: name, format: '0' })),
				{ title: 'Anmärkning' }
			],
			rows: [
				...MONTHS.map((month, at) => [
					month,
					new Date(Date.UTC(2019, at, 1)),
					YEAR.series[0]?.values[at] ?? null,
					YEAR.series[1]?.values[at] ?? null,
					at === 3 ? '-1 saknas' : null
				]),
				['Summa', null, 363, 272, null]
			],
			summaries: [12],
			formats: [...MONTHS.map(() => undefined), '0.00']
		},
		chart: YEAR,
		footer: FOOTER
	};
	const wards: OfficeSheet = {
		name: 'Ärenden: antal/kön',
		table: { columns: [{ title: 'Avdelning' }], rows: [] },
		chart: WARDS
	};
	const plain: OfficeSheet = {
		name: '',
		title: 'Utan diagram',
		table: {
			columns: [{ title: 'Grupp' }, { title: 'Antal', format: '0' }],
			rows: [
				['A', 0],
				['B', null]
			]
		}
	};
	const kinds = [year, wards, plain];
	const sheets = Array.from({ length: count }, (_, at) => kinds[at % kinds.length] ?? year);
	return { ...PROPERTIES, sheets };
}

/** A workbook as the month's ground data: a table and a chart on each sheet. */
export function chartWorkbook(count: number): Workbook {
	const [first] = sampleWorkbook(1).sheets;
	return {
		...PROPERTIES,
		sheets: Array.from({ length: count }, () => first).filter((sheet) => sheet !== undefined)
	};
}

/** A document with every kind of block. */
export const DOCUMENT: OfficeDocument = {
	...PROPERTIES,
	title: 'Resultat för äldrenämnden, helår 2019',
	subtitle: 'Exempelkommun · 2019 · alla avdelningar',
	landscape: true,
	footer: FOOTER,
	blocks: [
		{ heading: 'Måluppfyllelse' },
		{ paragraph: 'Dygnen har blivit färre sedan hösten & målet nås <nästan>.\nÄven för kvinnor.' },
		{ table: TABLE },
		{ heading: 'Ärenden', level: 2 },
		{ chart: YEAR, caption: 'Diagram 1. Ärenden per månad.' },
		{ chart: WARDS, caption: 'Diagram 2. Brister per avdelning.' },
		{ paragraph: '' }
	]
};
