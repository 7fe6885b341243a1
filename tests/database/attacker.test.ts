import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureKey, type ReleasedFigures } from '../../src/lib/domain/disclosure/released';
import { BREAKDOWNS, WHOLE, type Breakdown } from '../../src/lib/domain/disclosure/month-tables';
import { DIMENSIONS } from '../../src/lib/domain/facts/dimension';
import { measureByCode } from '../../src/lib/domain/measures/catalogue';
import { DIMENSION_GROUPS, groupName } from '../../src/lib/domain/measures/group-names';
import { groupingOf, type MeasureRow } from '../../src/lib/domain/measures/rows';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import type { Scope } from '../../src/lib/server/scope';
import { casesOf2018And2019, INITIAL } from '../fixtures/cases-2018-2019';
import { IMPORTED_ON } from '../support/at-time';
import { askMeasures, type MeasureOutput } from '../support/ask-measures';
import { verdictOn } from '../support/attacker/judge';
import { tablesOf, type Published } from '../support/attacker/published';
import type { PeriodRelease } from '../support/release-period';
import { publishedInstallation } from './imported';

const span = { from: '2018-01', to: '2019-12' };
let database: Database;
/** All that is published, as samverkan readers can fetch it. */
let published: Published;

beforeAll(async () => {
	process.env.SVU_NOW = IMPORTED_ON;
	({ database } = await publishedInstallation());
	published = await readPublished(await cliCollaborationScope(database));
}, 300_000);

afterAll(() => {
	delete process.env.SVU_NOW;
});

async function readPublished(scope: Scope): Promise<Published> {
	type Row = { period: string; breakdown: Breakdown; group: string; figures: ReleasedFigures };
	const rows = await transaction(database, scope, (tx) =>
		tx.execute<Row>(sql`select period, breakdown, "group", figures from published_figure`)
	);
	const periods = [...new Set(rows.map(({ period }) => period))].sort();
	return new Map(
		periods.map((period) => {
			const own = rows.filter((row) => row.period === period);
			const release = BREAKDOWNS.map((breakdown) => [
				breakdown,
				new Map(
					own.flatMap((row) =>
						row.breakdown === breakdown ? [[row.group, row.figures] as const] : []
					)
				)
			]);
			return [period, Object.fromEntries(release) as PeriodRelease];
		})
	);
}

/** Asks as somebody, through what the command line and the API answer with. */
async function ask(
	scope: Scope,
	code: string,
	parameters: Readonly<Record<string, string>>
): Promise<MeasureOutput[]> {
	const answer = await askMeasures(database, scope, code, parameters);
	if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
	return Array.isArray(answer.output) ? answer.output : [answer.output];
}

/** What is published of a row's figure; undefined where nothing was counted. */
function publishedOf(code: string, row: MeasureRow, by: Breakdown) {
	const measure = measureByCode(code);
	const release = published.get(row.period);
	if (measure === undefined || release === undefined) return undefined;
	const grouping = groupingOf(measure, {});
	const list = by === 'total' ? (grouping?.list ?? null) : DIMENSION_GROUPS[by].list;
	const isNamed = (group: string) => groupName(list, group, INITIAL) === row.group;
	if (by !== 'total') {
		const group = [...release[by].keys()].find(isNamed);
		return group === undefined ? undefined : release[by].get(group)?.[code];
	}
	const figures = release.total.get(WHOLE) ?? {};
	if (grouping === null) return figures[code];
	const start = figureKey(code, grouping.name, '');
	const key = Object.keys(figures).find(
		(each) => each.startsWith(start) && isNamed(each.slice(start.length))
	);
	return key === undefined ? undefined : figures[key];
}

describe('a samverkan reader who asks for everything', () => {
	it('cannot work out any small number of two real years', () => {
		const ground = tablesOf(casesOf2018And2019(), IMPORTED_ON);
		const { secrets, recovered } = verdictOn({ ground, lists: INITIAL, threshold: 5 }, published);
		expect(secrets).toBeGreaterThan(4000);
		expect(recovered).toEqual([]);
	});

	it.each(['total', ...DIMENSIONS] as const)(
		'is answered with what is published by %s, and with nothing else',
		async (by) => {
			const scope = await cliCollaborationScope(database);
			const outputs = await ask(scope, 'all', { ...span, ...(by !== 'total' && { by }) });
			expect(outputs.length).toBeGreaterThan(15);
			for (const { measure, rows } of outputs) {
				for (const row of rows) {
					const figure = publishedOf(measure, row, by);
					const where = [measure, row.period, row.group];
					if (figure === null) {
						expect([...where, row]).toMatchObject([
							...where,
							{ value: null, n: null, suppressed: true }
						]);
					} else if (figure !== undefined) {
						const { value, n, nHidden } = figure;
						const shown = { value, n: nHidden ? null : n, suppressed: false };
						expect([...where, row]).toMatchObject([...where, shown]);
					} else expect([...where, row.value || null]).toEqual([...where, null]);
				}
			}
		}
	);

	it('sees months as they are, where they are neither hidden nor rounded', async () => {
		const truth = await ask(await cliScope(database), 'all', span);
		const seen = await ask(await cliCollaborationScope(database), 'all', span);
		let compared = 0;
		for (const { measure, rows } of seen) {
			const real = truth.find((each) => each.measure === measure)?.rows ?? [];
			for (const row of rows) {
				const own = real.find(({ period, group }) => period === row.period && group === row.group);
				if (row.suppressed || row.n === null || own === undefined) continue;
				expect([measure, row]).toEqual([measure, own]);
				compared++;
			}
		}
		expect(compared).toBeGreaterThan(100);
	});

	it('learns nothing from a filter that the breakdown does not say', async () => {
		const scope = await cliCollaborationScope(database);
		const [byWard] = await ask(scope, 'cases', { ...span, by: 'ward' });
		const [one] = await ask(scope, 'cases', { ...span, ward: 'Geriatrik 1' });
		const own = byWard?.rows.filter((row) => row.group === 'Geriatrik 1');
		expect(own?.length).toBe(8);
		expect(one?.rows).toEqual(own?.map((row) => ({ ...row, group: null })));
	});

	it('is told to ask for one breakdown at a time', async () => {
		const scope = await cliCollaborationScope(database);
		const twice = { ...span, by: 'ward', sex: 'man' };
		expect(await askMeasures(database, scope, 'cases', twice)).toMatchObject({
			problems: [{ parameter: 'sex' }]
		});
		expect(await askMeasures(database, scope, 'plan', { ...span, by: 'sex' })).toHaveProperty(
			'problems'
		);
		expect(await askMeasures(database, scope, 'cases', { ...span, kommun: '0180' })).toMatchObject({
			problems: [{ parameter: 'kommun' }]
		});
	});
});
