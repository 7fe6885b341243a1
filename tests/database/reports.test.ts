import { afterAll, beforeAll, expect, it } from 'vitest';
import { sheetCsv } from '../../src/lib/domain/collaboration/sheet-table';
import { tablesOf } from '../../src/lib/domain/collaboration/sheet';
import { HIDDEN } from '../../src/lib/domain/measures/hidden';
import type { Report, ReportSheet } from '../../src/lib/domain/report/report-sheet';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import { readSheet } from '../../src/lib/server/collaboration/read-sheet';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { answerReport } from '../../src/lib/server/reports/read-report-answer';
import { loadTemplateName } from '../../src/lib/server/reports/read-template';
import { savePopulation } from '../../src/lib/server/population/write';
import { removeTemplate, saveTemplate } from '../../src/lib/server/reports/write-template';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { IMPORTED_ON } from '../support/at-time';
import { askMeasures, type MeasureOutput } from '../support/ask-measures';
import { readCharts } from '../support/office/read-chart';
import { packageFaults, readPackage } from '../support/office/read-package';
import { ownerOf } from './fixture';
import { publishedInstallation } from './imported';

let database: Database;
let manager: Scope;
let samverkan: Scope;

beforeAll(async () => {
	process.env.SVU_NOW = IMPORTED_ON;
	({ database } = await publishedInstallation());
	manager = mintScope({ ...(await cliScope(database)), roles: ['manager'] });
	samverkan = await cliCollaborationScope(database);
}, 120_000);

afterAll(() => {
	delete process.env.SVU_NOW;
});

async function bytesOf(
	scope: Scope,
	name: string,
	parameters: Readonly<Record<string, string>>
): Promise<Uint8Array> {
	const { value, problems } = await answerReport(database, scope, name, Object.entries(parameters));
	if (problems !== null) throw new Error(problems.map(({ message }) => message).join(' '));
	const pieces: Uint8Array[] = [];
	for await (const piece of value.pieces()) pieces.push(piece);
	return Buffer.concat(pieces);
}

async function reportOf(
	scope: Scope,
	name: string,
	parameters: Readonly<Record<string, string>>
): Promise<Report> {
	const bytes = await bytesOf(scope, name, { ...parameters, format: 'json' });
	return JSON.parse(Buffer.from(bytes).toString()) as Report;
}

async function refusalOf(
	scope: Scope,
	name: string,
	parameters: Readonly<Record<string, string>>
): Promise<string | undefined> {
	const { problems } = await answerReport(database, scope, name, Object.entries(parameters));
	return problems?.map(({ message }) => message).join(' ');
}

function sheetIn({ sheets }: Report, key: string): ReportSheet {
	const sheet = sheets.find((each) => each.key === key);
	if (!sheet) throw new Error(`No sheet ${key}: ${sheets.map((each) => each.key).join(', ')}`);
	return sheet;
}

const numbersOf = (values: readonly unknown[]) =>
	values.map((value) => (typeof value === 'number' ? Number(value.toFixed(4)) : null));

it('the ground data of a month has every measure’s figures, as the machine interface has them', async () => {
	const report = await reportOf(manager, 'ground', { period: '2019-12' });
	const asked = { from: '2018-01', to: '2019-12' };
	for (const code of ['cases', 'days-mean', 'sip-share', 'payment-days']) {
		const answer = await askMeasures(database, manager, code, asked);
		const { rows } = 'output' in answer ? (answer.output as MeasureOutput) : { rows: [] };
		const { table } = sheetIn(report, `${code} manader`);
		expect(numbersOf(table.rows.slice(-24).map((row) => row[1]))).toEqual(
			numbersOf(rows.map(({ value }) => value))
		);
	}
	const types = await askMeasures(database, manager, 'deficiencies', {
		...{ from: '2019-12', to: '2019-12' }
	});
	const counted = 'output' in types ? (types.output as MeasureOutput).rows : [];
	const { table } = sheetIn(report, 'deficiencies type');
	const total = (values: readonly unknown[]) =>
		values.reduce<number>((sum, value) => sum + (Number(value) || 0), 0);
	expect(total(table.rows.map((row) => row[1]))).toBe(total(counted.map(({ value }) => value)));
	expect(report.heading).toMatchObject({ kommun: 'Umeå', period: 'december 2019', filter: [] });
});

it('the workbook and the slides have the same numbers, gaps and zeros as the report', async () => {
	const chosen = { period: '2019-12', measure: 'days-mean' };
	const { sheets } = await reportOf(manager, 'ground', chosen);
	const book = readPackage(await bytesOf(manager, 'ground', { ...chosen, format: 'xlsx' }));
	expect(packageFaults(book)).toEqual([]);
	const charts = readCharts(book);
	const pictures = sheets.flatMap(({ picture }) => picture ?? []);
	expect(charts).toHaveLength(pictures.length);
	for (const [at, { series }] of charts.entries()) {
		const drawn = new Map(series.map((each) => [each.name, each]));
		for (const { name, values } of pictures[at]?.series ?? []) {
			expect([name, drawn.get(name)?.values]).toEqual([name, values]);
			expect(drawn.get(name)?.cells.values).toEqual(values);
		}
	}
	const deck = readPackage(await bytesOf(manager, 'slides', { period: '2019-12' }));
	expect(packageFaults(deck)).toEqual([]);
	const years = sheets.find(({ key }) => key === 'days-mean ar')?.picture?.series ?? [];
	const onSlide = readCharts(deck).map(({ series }) => series.map(({ values }) => values));
	expect(onSlide).toContainEqual(expect.arrayContaining(years.map(({ values }) => values)));
	const distribution = readCharts(deck).flatMap(({ series }) => series.flatMap((s) => s.values));
	expect(distribution).toContain(0);
});

it('a longer period has the same groups as the year that far, and T1 is not the year', async () => {
	const [third, year] = await Promise.all(
		['2019-T1', '2019'].map((period) => reportOf(manager, 'ground', { period }))
	);
	const cases = (report: Report | undefined) =>
		(report ? sheetIn(report, 'plan plan').table.rows : []).reduce(
			(sum, row) => sum + Number(row[1]),
			0
		);
	expect(cases(year)).toBe(1777);
	expect(cases(third)).toBe(604);
	expect(third?.heading.period).toBe('T1 2019 (jan–apr)');
});

it('the national layout is the discharges of the period and their days', async () => {
	const report = await reportOf(manager, 'national', { period: '2019' });
	const [sheet] = report.sheets;
	expect(sheet?.table.rows).toEqual([['2480', 1734, 2103, 1.2128]]);
	expect(sheet?.notes.join()).toMatch(/när årets invånare är ifyllda/);
});

it('the national layout holds the days of those in an age to the inhabitants of that age, of the whole kommun', async () => {
	const given = { year: 2019, from65: 24_000, from80: 6000 };
	await transaction(database, manager, (tx) => savePopulation(tx, manager, [given]));
	const { sheets } = await reportOf(manager, 'national', { period: '2019' });
	const [row = []] = sheets[0]?.table.rows ?? [];
	const daysFrom = async (ages: readonly string[]) => {
		let days = 0;
		for (const age of ages) {
			const { sheets: own } = await reportOf(manager, 'national', { period: '2019', age });
			expect(own[0]?.table.columns).toHaveLength(4);
			expect(own[0]?.notes.join()).toMatch(/bara för hela kommunen/);
			days += Number(own[0]?.table.rows[0]?.[2]);
		}
		return days;
	};
	const [from65, from80] = [await daysFrom(['65-79', '80+']), await daysFrom(['80+'])];
	expect(row.slice(4)).toEqual([
		...[from65, 24_000, Number((from65 / 24).toFixed(4))],
		...[from80, 6000, Number((from80 / 6).toFixed(4))]
	]);
	expect(from80).toBeGreaterThan(0);
	expect(from65).toBeLessThan(2103);
	const before = await reportOf(manager, 'national', { period: '2018' });
	expect(before.sheets[0]?.table.columns).toHaveLength(4);
});

it('the year’s text is of the same figures, in fields of its length, as text and for programs', async () => {
	const { sheets } = await reportOf(manager, 'year-text', { period: '2019' });
	const rows = sheets[0]?.table.rows ?? [];
	expect(rows.map(([name, limit]) => [name, limit])).toEqual([
		['Kort text', 1000],
		['Lång text', 3000]
	]);
	for (const [, limit, characters] of rows) {
		expect(Number(characters)).toBeLessThanOrEqual(Number(limit));
	}
	const [short = '', long = ''] = rows.map((row) => String(row[3]));
	expect(short).toContain('Under 2019: 1\u00A0777 ärenden avslutades med utskrivning');
	expect(long).toContain('1,21\u00A0dygn');
	const file = Buffer.from(await bytesOf(manager, 'year-text', { period: '2019' })).toString();
	expect(file).toContain(short);
	expect(file).toContain(long);
	expect(await refusalOf(samverkan, 'year-text', {})).toMatch(/kommunens egna siffror/);
});

it('the year’s text of one sex tells no figure that may not leave the screen', async () => {
	const asked = { period: '2019', sex: 'kvinna' };
	const { sheets } = await reportOf(manager, 'year-text', asked);
	const { sheets: board } = await reportOf(manager, 'board-table', asked);
	const text = String(sheets[0]?.table.rows[1]?.[3]);
	expect(text).not.toContain(HIDDEN);
	expect(text).not.toMatch(/Kvinnor .*, män/);
	expect(board[0]?.table.rows.length).toBeGreaterThan(0);
});

it('samverkan’s report is what is published and nothing else', async () => {
	const report = await reportOf(samverkan, 'ground', { period: '2019' });
	const page = await readSheet(database, samverkan, { period: '2019' }, IMPORTED_ON);
	const tables = page?.sheet ? tablesOf(page.sheet) : [];
	expect(report.heading.seenAs).toMatch(/”dolt” gäller talet 1–4 personer/);
	for (const table of tables.filter(({ name }) => name !== 'manader')) {
		const { rows, columns } = sheetIn(report, table.name).table;
		const [head = [], ...published] = sheetCsv(table);
		const width = columns.length;
		expect(rows).toEqual(published.map((row) => row.slice(0, width)));
		expect(columns.map(({ label }) => label)).toEqual(head.slice(0, width));
	}
	const wards = sheetIn(report, 'avdelningar').table.rows.flat();
	expect(wards).toContain(HIDDEN);
	const deck = readPackage(await bytesOf(samverkan, 'slides', { period: '2019' }));
	expect(packageFaults(deck)).toEqual([]);
	const shown = new Set(
		report.sheets.flatMap(({ picture }) => picture?.series.flatMap(({ values }) => values) ?? [])
	);
	for (const { series } of readCharts(deck)) {
		for (const value of series.flatMap(({ values }) => values)) expect(shown).toContain(value);
	}
});

it('what a report cannot be is refused by name, never answered as something else', async () => {
	expect(await refusalOf(manager, 'finns-inte', {})).toMatch(/Rapporten finns inte/);
	expect(await refusalOf(manager, 'slides', { format: 'csv' })).toBe('Bilder finns som pptx.');
	expect(await refusalOf(manager, 'ground', { period: 'x' })).toMatch(/Skriv perioden som/);
	expect(await refusalOf(manager, 'ground', { periods: '2019' })).toMatch(/”periods” finns inte/);
	expect(await refusalOf(manager, 'ground', { ward: 'Ingen' })).toMatch(/Ingen finns inte/);
	expect(await refusalOf(samverkan, 'ground', { period: '2019-12' })).toMatch(/inte publicerad/);
	expect(await refusalOf(samverkan, 'ground', { ward: 'Geriatrik 1' })).toMatch(/hela rapporter/);
	expect(await refusalOf(samverkan, 'board-table', {})).toMatch(/kommunens egna siffror/);
});

it('the file is named after kommun, report, period and filter, and the log tells that it left', async () => {
	const given = Object.entries({ period: '2019-12', ward: 'Geriatrik 1' });
	const { value } = await answerReport(database, manager, 'ground', given);
	expect(value?.fileName).toBe('Umeå Underlag 2019-12 Geriatrik 1.xlsx');
	await value?.pieces().next();
	const owner = await ownerOf(database);
	const [row] = await owner`select details from log_entry
		where event = 'figures-export' order by id desc limit 1`;
	expect(row?.details).toMatchObject({
		...{ what: 'Umeå Underlag 2019-12 Geriatrik 1.xlsx' },
		filter: { period: '2019-12', ward: 'Geriatrik 1' }
	});
});

it('the kommun’s own template gives the slides its look, until it is taken away', async () => {
	const template = await bytesOf(manager, 'slides', { period: '2019-12' });
	const own = { name: 'Umeå.pptx', content: template };
	await transaction(database, manager, (tx) => saveTemplate(tx, manager, own));
	const deck = readPackage(await bytesOf(manager, 'slides', { period: '2019-11' }));
	expect(packageFaults(deck)).toEqual([]);
	const master = 'ppt/slideMasters/slideMaster1.xml';
	expect(deck.parts.get(master)).toEqual(readPackage(template).parts.get(master));
	await transaction(database, manager, (tx) => removeTemplate(tx, manager));
	expect(await transaction(database, manager, (tx) => loadTemplateName(tx, manager))).toBeNull();
	const owner = await ownerOf(database);
	const logged = await owner`select details from log_entry
		where event = 'setting-changed' and details->>'what' = 'report-template' order by id`;
	expect(logged.map(({ details }) => (details as { after: unknown }).after)).toEqual([
		{ name: 'Umeå.pptx' },
		null
	]);
});

it('a report of one committee’s cases says so, and has no others', async () => {
	const [own = ''] = manager.committees;
	const part = mintScope({ ...manager, committees: [own], roles: ['manager'] });
	const [whole, partly] = await Promise.all(
		[manager, part].map((scope) => reportOf(scope, 'national', { period: '2019' }))
	);
	expect(partly?.heading.filter).toEqual([expect.stringMatching(/nämnd/i)]);
	expect(whole?.heading.filter).toEqual([]);
	const stays = (report: Report | undefined) => Number(report?.sheets[0]?.table.rows[0]?.[1]);
	expect(stays(partly)).toBeLessThan(stays(whole));
});
