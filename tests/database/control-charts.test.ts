import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MEASURES } from '../../src/lib/domain/measures/catalogue';
import type { ChartAnswer } from '../../src/lib/domain/spc/chart-answer';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { answerChart } from '../../src/lib/server/measures/read-chart-answer';
import type { Scope } from '../../src/lib/server/scope';
import { saveTarget } from '../../src/lib/server/targets/write';
import { askChart } from '../support/ask-chart';
import { askMeasures, type MeasureOutput } from '../support/ask-measures';
import { long } from '../support/rounds';
import { ownerOf } from './fixture';
import { publishedInstallation } from './imported';

const TWO_YEARS = { from: '2018-01', to: '2019-12' };
const SERIES = 'series:Hemsjukvård, pågående ärenden AT/FT';

let database: Database;
let scope: Scope;
let collaboration: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2020-01-15');
	({ database, scope } = await publishedInstallation());
	collaboration = await cliCollaborationScope(database);
}, 120_000);

beforeEach(() => {
	vi.stubEnv('SVU_NOW', '2020-01-15');
});

async function chartOf(
	code: string,
	parameters: Record<string, string> | [string, string][] = {},
	reader = scope
): Promise<ChartAnswer> {
	const given = Array.isArray(parameters) ? parameters : Object.entries(parameters);
	const names = given.map(([name]) => name);
	const span = Object.entries(TWO_YEARS).filter(([name]) => !names.includes(name));
	const { chart, problems } = await askChart(database, reader, code, [...span, ...given]);
	if (problems !== null) throw new Error(JSON.stringify(problems));
	return chart;
}

async function rowsOf(code: string, parameters: Record<string, string>, reader = scope) {
	const answer = await askMeasures(database, reader, code, { ...TWO_YEARS, ...parameters });
	if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
	return (answer.output as MeasureOutput).rows;
}

async function problemsOf(code: string, given: Record<string, string> = {}, reader = scope) {
	const { problems } = await askChart(database, reader, code, { ...TWO_YEARS, ...given });
	return problems?.map((problem) => `${problem.code} ${problem.parameter}`);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the chart of the waiting days', () => {
	it('is of the figures that the measure has, with limits by n', async () => {
		const chart = await chartOf('days-mean');
		const rows = await rowsOf('days-mean', {});
		expect(chart.points.map(({ period, value, n }) => ({ period, value, n }))).toEqual(
			rows.map(({ period, value, n }) => ({ period, value, n }))
		);
		const of = rows.map(({ value, n }) => ({ y: value ?? 0, n: n ?? 0 }));
		const centre = sum(of.map(({ y, n }) => n * y)) / sum(of.map(({ n }) => n));
		const sigmas = of.slice(1).map(({ y, n }, at) => {
			const before = of[at] ?? { y: 0, n: 1 };
			return (Math.sqrt(Math.PI / 2) * Math.abs(y - before.y)) / Math.sqrt(1 / n + 1 / before.n);
		});
		const [first] = chart.points;
		expect(first?.centre).toBeCloseTo(centre, 9);
		expect(first?.upper).toBeCloseTo(
			centre + (3 * sum(sigmas)) / sigmas.length / Math.sqrt(of[0]?.n ?? 0),
			9
		);
		expect(chart).toMatchObject({
			...{ chart: 'xmr', method: 'i-prime', unit: 'dygn', direction: 'lower', profile: 'default' },
			...{ limitsShown: true, latest: '2019-12', variation: 'improvement_low' },
			...{ counted: 24, needed: 13, waiting: [] }
		});
	});

	it('says what it shows in plain Swedish, without its target or with it', async () => {
		const { sentence, words } = await chartOf('days-mean');
		expect(sentence.replaceAll('\u00a0', ' ')).toBe(
			'Ovanligt korta väntetider i december 2019: 13 månader i rad under medelvärdet. Det är en förbättring. Målet 1,0 dygn nås ibland, inte alltid.'
		);
		expect(words).toEqual({
			variation: 'Förbättring: lägre än vanligt',
			assurance: 'Målet nås ibland, inte alltid'
		});
		const type = await chartOf('plan', { group: 'sabo' });
		expect(type.sentence).toMatch(/^Särskilt boende.*: inget ovanligt i december 2019: /);
	});

	it('is held to the kommun’s target as it was in each month', async () => {
		const chart = await chartOf('days-mean');
		expect(chart.points.at(-1)?.target).toEqual({ kind: 'at-most', low: null, high: 1 });
		expect(chart.assurance).toBe('inconsistent');
		expect((await chartOf('days-mean', { target: '9' })).assurance).toBe('pass');
		expect((await chartOf('days-mean', { target: '0,1' })).assurance).toBe('fail');
		const turned = await chartOf('days-mean', { target: '9', direction: 'higher' });
		expect(turned).toMatchObject({ assurance: 'fail', variation: 'concern_low' });
		expect(await chartOf('days-mean', { target: '9', direction: 'neutral' })).toMatchObject({
			...{ assurance: null, variation: 'neutral_low' }
		});
	});

	it('has a new phase where one is asked for, and tells of one that has too few months', async () => {
		const { sections, points } = await chartOf('days-mean', { rebase: '2018-12' });
		expect(sections.map(({ from, points: size }) => [from, size])).toEqual([
			['2018-01', 11],
			['2018-12', 13]
		]);
		expect(points[0]?.centre).toBeGreaterThan((points[23]?.centre ?? 0) + 0.5);
		const twice = await chartOf('days-mean', [
			['rebase', '2018-12'],
			['rebase', '2019-08']
		]);
		expect(twice.waiting).toEqual([{ from: '2019-08', reason: null }]);
	});

	it('goes by the profile that is asked for', async () => {
		const shifted = await chartOf('payment-days', { profile: 'mdc_tool_v5' });
		expect(shifted).toMatchObject({ profile: 'mdc_tool_v5', limitsShown: true });
		const few = { from: '2019-01', to: '2019-10' };
		expect(await chartOf('payment-days', few)).toMatchObject({
			...{ chart: 'run', limitsShown: false, variation: null, counted: 10 }
		});
		expect(await chartOf('payment-days', { ...few, profile: 'ptd' })).toMatchObject({
			...{ chart: 'xmr', limitsShown: true }
		});
	});
});

describe('which chart', () => {
	it('each measure has one, in the form that is described', async () => {
		for (const { code, chart: declared } of MEASURES) {
			const chart = await chartOf(code);
			// Of 2018 there is no verified amount.
			const method = chart.counted < chart.needed ? 'run' : declared;
			expect([code, chart.method]).toEqual([code, method]);
			expect(chart.points).toHaveLength(24);
		}
	});

	it('deficiencies are per 100 cases, all types together or one of them', async () => {
		const all = await chartOf('deficiencies');
		const rows = await rowsOf('deficiencies', {});
		const january = rows.filter(({ period }) => period === '2018-01');
		const counted = sum(january.map(({ value }) => value ?? 0));
		expect(all).toMatchObject({ chart: 'u', unit: 'per 100 ärenden', group: null });
		expect(all.points[0]?.value).toBeCloseTo((100 * counted) / (january[0]?.n ?? 0), 9);
		const type = january[0]?.group ?? '';
		const one = await chartOf('deficiencies', { group: type });
		expect(one.group).toBe(type);
		expect(one.points[0]?.value).toBeCloseTo(
			(100 * (january[0]?.value ?? 0)) / (january[0]?.n ?? 0),
			9
		);
	});

	it('a ward’s cases with a deficiency are a share of its own cases', async () => {
		const chart = await chartOf('deficiency-ward', { group: 'Geriatrik 1' });
		const rows = (await rowsOf('deficiency-ward', {})).filter(
			({ group }) => group === 'Geriatrik 1'
		);
		expect(chart).toMatchObject({ chart: 'p', group: 'Geriatrik 1' });
		expect(chart.points.map(({ value }) => value?.toFixed(9))).toEqual(
			rows.map(({ value, n }) => ((100 * (value ?? 0)) / (n ?? 0)).toFixed(9))
		);
	});

	it('the mean of all kinds of short stays is over all stays', async () => {
		const chart = await chartOf('short-stay-length', { from: '2019-12' });
		const rows = (await rowsOf('short-stay-length', {})).filter(
			({ period }) => period === '2019-12'
		);
		const stays = sum(rows.map(({ n }) => n ?? 0));
		const days = sum(rows.map(({ value, n }) => (value ?? 0) * (n ?? 0)));
		expect(chart.points[0]?.value).toBeCloseTo(days / stays, 9);
	});

	it('SIPs are not judged until 30 days after the month, nor is the month that is running', async () => {
		const sips = await chartOf('sip-share', { to: '2020-01' });
		expect(sips.points.slice(-3).map(({ complete }) => complete)).toEqual([true, false, false]);
		expect(sips.latest).toBe('2019-11');
		expect((await chartOf('cases', { to: '2020-01' })).latest).toBe('2019-12');
	});
});

it('an external series has one too, with its own target', async () => {
	vi.stubEnv('SVU_NOW', '2026-01-15');
	const span = { from: '2020-01', to: '2025-12' };
	await transaction(database, scope, (tx) =>
		saveTarget(tx, scope, null, {
			...{ measure: SERIES, ward: null, healthCentre: null, sex: null },
			...{ validFrom: '2025-01-01', validTo: null, kind: 'at-most', low: null, high: 1 },
			...{ budget: false, bandHigh: null, bandPartly: null }
		})
	);
	const chart = await chartOf(SERIES.toUpperCase().replace('SERIES:', 'series:'), span);
	expect(chart).toMatchObject({ measure: SERIES, method: 'xmr', limitsShown: true });
	expect(chart.points[0]).toMatchObject({ value: 348, n: 1, target: null });
	expect(chart.points.at(-1)?.target).toEqual({ kind: 'at-most', low: null, high: 1 });
	expect(await problemsOf('series:Finns inte')).toEqual(['unknown-measure mått']);
});

describe('samverkan', () => {
	const PUBLISHED = { as: 'samverkan' };
	const FILTERS = [
		['ward', 'Geriatrik 1'],
		['ward', 'Urologi'],
		['sex', 'man']
	] as const;

	it('sees the chart of the published figures, in which a hidden month is a gap', async () => {
		const chart = await chartOf('sip-called-3d', PUBLISHED, collaboration);
		const rows = await rowsOf('sip-called-3d', PUBLISHED, collaboration);
		expect(rows.some(({ suppressed }) => suppressed)).toBe(true);
		expect(chart.points.map(({ value, n, suppressed }) => [value, n, suppressed])).toEqual(
			rows.map(({ value, n, suppressed }) => [value, n, suppressed])
		);
		const shown = rows.filter(({ suppressed, period }) => !suppressed && period < '2019-12');
		const all = sum(shown.map(({ n }) => n ?? 0));
		const counted = sum(shown.map(({ value, n }) => ((value ?? 0) * (n ?? 0)) / 100));
		expect(chart.points[0]?.centre).toBeCloseTo((100 * counted) / all, 9);
		const hidden = chart.points.filter(({ suppressed }) => suppressed);
		for (const point of hidden) {
			expect(point).toMatchObject({ lower: null, upper: null, rules: [], colour: 'common' });
		}
	});

	it.skipIf(!long)(
		'gets no chart of a figure that it could not have asked for itself',
		async () => {
			for (const [filter, group] of [...FILTERS, ['', ''] as const]) {
				const asked = { ...PUBLISHED, ...(filter !== '' && { [filter]: group }) };
				for (const { code, kind } of MEASURES) {
					if (kind === 'grouped' && filter !== '') continue;
					const chart = await chartOf(code, asked, collaboration);
					const rows = await rowsOf(code, asked, collaboration);
					const hidden = new Set(rows.filter((row) => row.suppressed).map(({ period }) => period));
					for (const { period, value, n, suppressed } of chart.points) {
						if (!hidden.has(period)) continue;
						// One hidden group hides all of them together.
						expect([code, period, value, n, suppressed]).toEqual([code, period, null, null, true]);
					}
				}
			}
		}
	);

	it('gets no limit of what is hidden throughout', async () => {
		for (const code of ['days-max', 'deficiencies']) {
			const { points, counted, runs } = await chartOf(code, PUBLISHED, collaboration);
			expect({ counted, runs }).toEqual({ counted: 0, runs: null });
			expect(points.every(({ centre, upper }) => centre === null && upper === null)).toBe(true);
		}
	});

	it('sees no external series', async () => {
		expect(await problemsOf(SERIES, PUBLISHED, collaboration)).toEqual(['unknown-measure mått']);
	});

	it('asks about one breakdown at a time, and nobody else asks as samverkan', async () => {
		const refused = (code: string, given: Record<string, string>) =>
			problemsOf(code, { ...PUBLISHED, ...given }, collaboration);
		expect(await refused('cases', { ward: 'Geriatrik 1', sex: 'kvinna' })).toEqual([
			'not-published ward'
		]);
		expect(await refused('deficiencies', { sex: 'kvinna' })).toEqual(['not-published sex']);
		expect(await problemsOf('cases', PUBLISHED)).toEqual(['wrong-value as']);
	});
});

it('is a table for Excel too, with its verdicts in words', async () => {
	const asked = Object.entries({ ...TWO_YEARS, target: '1,0', format: 'csv' });
	const { value } = await answerChart(database, scope, 'days-mean', asked);
	let text = '';
	if (value) for await (const piece of value.pieces()) text += piece;
	const [heading = '', ...lines] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
	const columns = heading.split(';');
	const cell = (line: string, name: string) => line.split(';')[columns.indexOf(name)];
	expect(lines).toHaveLength(24);
	const last = lines.at(-1) ?? '';
	const chart = await chartOf('days-mean');
	const { value: mean, upper } = chart.points.at(-1) ?? { value: null, upper: null };
	expect(cell(last, 'värde')).toBe(String(mean).replace('.', ','));
	expect(cell(last, 'övre gräns')).toBe(String(upper).replace('.', ','));
	expect(
		['hel månad', 'regler', 'bedömning', 'mål från', 'mål till', 'senaste månaden', 'målet'].map(
			(name) => cell(last, name)
		)
	).toEqual([
		...['ja', 'flera i rad på samma sida', 'förbättring', '', '1'],
		...['Förbättring: lägre än vanligt', 'Målet nås ibland, inte alltid']
	]);
	expect(cell(lines[0] ?? '', 'senaste månaden')).toBe('');
});

it('a chart of a part of the cases is of that part', async () => {
	const chart = await chartOf('cases', { ward: 'Geriatrik 1', sex: 'kvinna' });
	const rows = await rowsOf('cases', { ward: 'Geriatrik 1', sex: 'kvinna' });
	expect(chart.points.map(({ value }) => value)).toEqual(rows.map(({ value }) => value));
});

it('the log tells that the figures left, and by what they were limited', async () => {
	await chartOf('cases', [
		['ward', 'Geriatrik 1'],
		['rebase', '2019-01'],
		['target', '12,5']
	]);
	const owner = await ownerOf(database);
	const [entry] = await owner<{ details: unknown }[]>`
		select details from log_entry where event = 'figures-export' order by id desc limit 1`;
	expect(entry?.details).toEqual({
		what: 'cases (styrdiagram)',
		filter: {
			...{ from: '2018-01', to: '2019-12', ward: 'Geriatrik 1', profile: 'default' },
			...{ rebase: '2019-01', target: '12.5' }
		}
	});
});
