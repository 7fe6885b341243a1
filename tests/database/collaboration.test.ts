import { afterAll, beforeAll, expect, it } from 'vitest';
import { tablesOf } from '../../src/lib/domain/collaboration/sheet';
import { sheetCsv } from '../../src/lib/domain/collaboration/sheet-table';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import { readsPublished } from '../../src/lib/server/access/reads-published';
import { readSheet, type SheetPage } from '../../src/lib/server/collaboration/read-sheet';
import type { Database } from '../../src/lib/server/database/open';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { atTime, IMPORTED_ON } from '../support/at-time';
import { askMeasures } from '../support/ask-measures';
import { ownerOf } from './fixture';
import { publishedInstallation } from './imported';

const NEIGHBOUR = '2482';
const ABROAD = '0180';
let database: Database;
let samverkan: Scope;
let manager: Scope;

beforeAll(async () => {
	process.env.SVU_NOW = IMPORTED_ON;
	({ database } = await publishedInstallation());
	const owner = await ownerOf(database);
	await owner`insert into region (code, name) values ('01', 'Region Stockholm')`;
	await owner`insert into kommun (code, name, region) values
		(${NEIGHBOUR}, 'Skellefteå', '24'), (${ABROAD}, 'Stockholm', '01')`;
	samverkan = await cliCollaborationScope(database);
	manager = mintScope({ ...(await cliScope(database)), roles: ['manager'] });
}, 120_000);

afterAll(() => {
	delete process.env.SVU_NOW;
});

async function pageFor(
	reader: Scope,
	address: Parameters<typeof readSheet>[2] = {}
): Promise<SheetPage> {
	const page = await readSheet(database, reader, address, IMPORTED_ON);
	if (page === null) throw new Error('No page');
	return page;
}

function tableIn({ sheet }: SheetPage, name: string) {
	const table = sheet && tablesOf(sheet).find((each) => each.name === name);
	if (!table) throw new Error(`No table ${name}`);
	return table;
}

it('opens with the latest year of the reader’s own kommun, and says how it was published', async () => {
	const page = await pageFor(samverkan);
	expect(page).toMatchObject({ kommun: '2480', period: '2019', unread: [], missing: [] });
	expect(page.periods).toContain('2018-09/2018-12');
	expect(page.publications).toMatchObject([
		{ kommun: 'Umeå', publishedOn: IMPORTED_ON, correctedOn: null }
	]);
	expect(page.legend).toMatch(/”dolt” gäller talet 1–4 personer/);
	const [cases] = page.sheet?.trends ?? [];
	expect(cases?.now.value).toBe(1777);
	expect(cases?.before.value).toBe(1813);
	expect(cases?.months.at(-1)?.figure.value).toBe(149);
});

it('says the same of wards as programs are told, hidden figures as dolt', async () => {
	const table = tableIn(await pageFor(samverkan), 'avdelningar');
	const asked = { from: '2019-01', to: '2019-12', by: 'ward' };
	const answer = await askMeasures(database, samverkan, 'cases', asked);
	if ('problems' in answer || Array.isArray(answer.output)) throw new Error('No rows');
	const years = answer.output.rows.filter(({ period }) => period === '2019');
	const shown = table.parts.flatMap(({ rows }) => rows.filter(({ role }) => role !== 'rest'));
	expect(shown.length).toBeGreaterThan(10);
	for (const { label, figures } of shown) {
		const row = years.find(({ group }) => group === label);
		expect([label, figures[0]?.value ?? 'dolt']).toEqual([label, row?.value ?? 'dolt']);
	}
	expect(sheetCsv(table).flat()).toContain('dolt');
});

it('shows a kommun’s own people exactly what samverkan sees of it, read with nothing else', async () => {
	const seen = await pageFor(samverkan, { period: '2018' });
	const looked = await pageFor(manager, { period: '2018' });
	// Their own kommun alone: nothing stands beside it.
	const own = (page: SheetPage) => page.sheet?.sections.filter(({ name }) => name !== 'kommunerna');
	expect(own(looked)).toEqual(own(seen));
	expect(looked.sheet?.trends).toEqual(seen.sheet?.trends);
	expect(looked.kommuner).toEqual([{ code: '2480', name: 'Umeå' }]);
	expect(looked.scopes.map((scope) => [readsPublished(scope), scope.kommun])).toEqual([
		[true, '2480']
	]);
	expect(looked.scopes[0]?.capabilities).not.toContain('cases.read');
	expect(await readSheet(database, manager, { kommun: NEIGHBOUR }, IMPORTED_ON)).toBeNull();
	expect(await readSheet(database, manager, { kommun: 'alla' }, IMPORTED_ON)).toBeNull();
});

it('shows samverkan the kommuner of its region, and none of another', async () => {
	const page = await pageFor(samverkan, { kommun: 'alla' });
	expect(page.kommuner.map(({ name }) => name)).toEqual(['Skellefteå', 'Umeå']);
	expect(page.missing).toEqual(['Skellefteå']);
	const table = tableIn(page, 'kommunerna');
	const rows = table.parts.flatMap((part) => part.rows);
	expect(rows.map(({ label, figures }) => [label, figures[0]?.value])).toEqual([
		['Skellefteå', null],
		['Umeå', 1777],
		['Tillsammans', 1777]
	]);
	expect(await readSheet(database, samverkan, { kommun: ABROAD }, IMPORTED_ON)).toBeNull();
});

it('answers a period that is not published with a sentence, and a kommun without any with nothing', async () => {
	const later = await pageFor(samverkan, { period: '2020' });
	expect(later).toMatchObject({ sheet: null, unread: ['Perioden ”2020” är inte publicerad.'] });
	const empty = await pageFor(samverkan, { kommun: NEIGHBOUR });
	expect(empty).toMatchObject({ sheet: null, period: null, periods: [], unread: [] });
});

it('has trends until the latest published month while the year it opens with is past', async () => {
	const owner = await ownerOf(database);
	await owner`delete from published_period where kommun = '2480' and
		(period in ('2019', '2019-09/2019-12') or (period >= '2019-11' and length(period) = 7))`;
	const date = '2019-11-15';
	const page = await atTime(date, () => readSheet(database, samverkan, {}, date));
	expect(page?.period).toBe('2018');
	const [cases] = page?.sheet?.trends ?? [];
	expect(cases?.now.value).toBe(1813);
	expect(cases?.months.at(-1)?.month).toBe('2019-10');
});
