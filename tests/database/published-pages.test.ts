import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvRowsOf } from '../../src/lib/domain/views/csv-rows';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import type { Scope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { leaving, onScreen } from '../../src/lib/domain/disclosure/leaving-view';
import { loadBreakdown } from '../../src/lib/server/measures/read-breakdown';
import { loadGround, loadYearGround } from '../../src/lib/server/measures/read-ground';
import { loadMonthPage, loadOneMonth } from '../../src/lib/server/measures/read-month';
import { loadOneYear, loadYearPage } from '../../src/lib/server/measures/read-year';
import { measureByCode } from '../../src/lib/domain/measures/catalogue';
import { figureScope } from '../../src/lib/server/publication/figure-scope';
import { loadPublication } from '../../src/lib/server/publication/read-publication';
import { fixtureFile, freshInstallation, importWhole } from './import-fixture';

const TODAY = '2020-01-15';
let database: Database;
let scope: Scope;

beforeAll(async () => {
	process.env.SVU_NOW = TODAY;
	const installation = await freshInstallation();
	database = installation.database;
	await importWhole(database, installation.scope, fixtureFile('svu-2018-2019.csv'));
	const reader = await figureScope(database, await cliCollaborationScope(database), null);
	if (reader === null) throw new Error('No kommun');
	scope = reader;
}, 120_000);

afterAll(() => {
	delete process.env.SVU_NOW;
});

const act = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);

const month = (filters: Record<string, string> = {}) =>
	act(async (tx) => ({
		...{ filters, month: '2019-12', today: TODAY },
		ground: await loadGround(tx, scope, TODAY)
	}));

it('Översikt opens with the last published month, with whole figures as they are', async () => {
	const request = await month();
	expect(request.ground.span?.opening).toBe('2019-12');
	const sections = await act((tx) => loadMonthPage(tx, scope, request));
	const figures = sections.flatMap((section) => section.figures);
	const cases = figures.find(({ view }) => view.caption.code === 'cases');
	expect(cases && onScreen(cases.view).headline?.current.value).toBe(149);
	expect(cases && onScreen(cases.view).headline?.previous.value).toBeCloseTo(1813 / 12, 6);
	expect(figures.map(({ view }) => view.caption.code)).not.toContain('days-max');
});

it('a hidden figure is a marker in table and file, without a number anywhere', async () => {
	const request = { ...(await month()), grouping: null };
	const plan = measureByCode('plan');
	if (!plan) throw new Error('No plan');
	const view = await act((tx) => loadOneMonth(tx, scope, { ...request, measure: plan }));
	const row = csvRowsOf(leaving(view)).find(([label]) => label === 'Ingen plan – avliden');
	expect(row?.slice(1, 3)).toEqual(['dolt', 'dolt']);
	expect(row?.at(-1)).toContain('dolt, små tal');
});

it('a filter shows its group of single figures, and no measure by groups', async () => {
	const request = await month({ ward: 'geriatrik-2' });
	const sections = await act((tx) => loadMonthPage(tx, scope, request));
	expect(sections.flatMap((section) => section.groups)).toEqual([]);
	const cases = sections
		.flatMap((section) => section.figures)
		.find(({ view }) => view.caption.code === 'cases');
	expect(cases && onScreen(cases.view).headline?.current.value).toBe(15);
	expect(cases?.view.labels.map(({ key }) => key)).toEqual(['total']);
});

it('the cases by ward hide the small wards', async () => {
	const request = await month();
	const view = onScreen(await act((tx) => loadBreakdown(tx, scope, { ...request, by: 'ward' })));
	const points = new Map(view.labels.map(({ key }, at) => [key, view.series[0]?.points[at]]));
	expect(points.get('geriatrik-2')).toMatchObject({ value: 15 });
	expect(points.get('onkologi')).toMatchObject({ value: null, n: 0, hidden: 'dolt' });
});

it('År shows the months and an average of shown months, and hides one with a hidden month', async () => {
	const ground = await act((tx) => loadYearGround(tx, scope, TODAY));
	const request = { year: 2019, filters: {}, today: TODAY, ground };
	const sections = await act((tx) => loadYearPage(tx, scope, request));
	expect(sections.flatMap(({ charts }) => charts).length).toBeGreaterThan(20);
	const one = { ...request, code: 'days-mean', group: null };
	const charts = await act((tx) => loadOneYear(tx, scope, one));
	const [view] = charts?.map((chart) => onScreen(chart.view)) ?? [];
	if (view?.kind !== 'year') throw new Error('No year');
	expect(view.averages.at(-1)?.point.value).toBeGreaterThan(0);
	expect(await act((tx) => loadOneYear(tx, scope, { ...one, code: 'days-max' }))).toBeNull();
	const plans = await act((tx) => loadOneYear(tx, scope, { ...one, code: 'plan' }));
	const groups = plans?.[0] && onScreen(plans[0].view);
	const deceased = groups?.labels.findIndex(({ key }) => key === 'avliden') ?? -1;
	expect(groups?.series[0]?.points[deceased]).toMatchObject({ value: null, hidden: 'dolt' });
});

it('the page says whose figures it shows and what the marker means', async () => {
	const publication = await act((tx) => loadPublication(tx, scope));
	expect(publication).toMatchObject({ kommun: '2480', kommuner: [{ label: 'Umeå' }] });
	expect(publication?.legend).toMatch(/”dolt” gäller talet 1–4 personer/);
});
