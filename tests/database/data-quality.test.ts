import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Case, CaseEvent, EventType } from '../../src/lib/domain/case/case';
import { CHECKS, OPEN_CHECKS } from '../../src/lib/domain/data-quality/checks';
import { flawCount } from '../../src/lib/domain/data-quality/quality-facts';
import { sumFacts } from '../../src/lib/domain/facts/facts';
import { listCases } from '../../src/lib/server/cases/read-list';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { now, today } from '../../src/lib/server/clock';
import {
	qualityByMonth,
	staleByMonth
} from '../../src/lib/server/data-quality/read-quality-by-month';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import type { Scope } from '../../src/lib/server/scope';
import { exampleCase } from '../support/example-case';
import { importedInstallation } from './imported';
import { renewed } from './put-back';

let database: Database;
let scope: Scope;

const installation = renewed();

beforeEach(async () => {
	process.env.SVU_NOW = '2020-01-15';
	({ database, scope } = await installation());
});

afterEach(() => {
	delete process.env.SVU_NOW;
});

function events(typed: Partial<Record<EventType, string>>): CaseEvent[] {
	return Object.entries(typed).map(([type, at]) => ({
		...{ type: type as EventType, at, registered: `${at.slice(0, 10)}T23:00:00.000Z` }
	}));
}

let numbers = 0;

async function save(record: Partial<Case>, stored?: { id: string; version: number }) {
	numbers += 1;
	const id = stored?.id ?? randomUUID();
	const number = `Q-${stored ? id.slice(0, 8) : numbers}`;
	const change = { id, baseVersion: stored?.version ?? 0 };
	const outcome = await transaction(database, scope, (tx) =>
		saveCases(tx, scope, [{ ...change, record: exampleCase({ number, ...record }) }], {
			...{ source: 'form', at: now(), today: today() }
		})
	);
	if (!outcome.ok) throw new Error('The case was not saved');
	return { id, version: change.baseVersion + 1 };
}

const found = (code: string, month?: string) =>
	transaction(database, scope, async (tx) => {
		const { rows, total } = await listCases(tx, scope, {
			...{ groups: {}, status: 'alla', check: { code, month } },
			...{ sort: 'number', descending: false, page: 1, pageSize: 10_000 }
		});
		expect(rows).toHaveLength(total);
		return total;
	});

/** What Registervård says of every check in every month. */
const counted = () =>
	transaction(database, scope, async (tx) => {
		const { committees } = scope;
		const facts = await qualityByMonth(tx, scope, { from: '2018-01', to: '2020-12', committees });
		const stale = await staleByMonth(tx, scope, { date: today(), committees });
		return [
			...[...facts].flatMap(([month, sums]) =>
				CHECKS.map((check) => ({ code: check.code, month, ...flawCount(check, sums) }))
			),
			...OPEN_CHECKS.flatMap(({ code }) =>
				[...(stale.get(code) ?? [])].map(([month, flawed]) => ({ code, month, flawed, of: flawed }))
			)
		];
	});

it('every count is the number of rows of its list, over two real years', async () => {
	({ database, scope } = await importedInstallation());
	await save({ events: events({ admitted: '2019-11-01', ready: '2019-12-01' }) });
	await save({ events: events({ admitted: '2019-05-01', ready: '2019-12-20' }) });
	const counts = await counted();
	expect(counts.filter(({ flawed }) => flawed > 0).length).toBeGreaterThan(50);
	for (const { code, month, flawed, of } of counts.filter(({ month }) => month >= '2019-08')) {
		expect(flawed).toBeLessThanOrEqual(of);
		expect([code, month, await found(code, month)]).toEqual([code, month, flawed]);
	}
});

it('a case that is mended leaves the count and the list at once', async () => {
	const stay = { admitted: '2019-12-01', admissionNotice: '2019-12-01' };
	const course = events({ ...stay, ready: '2019-12-02', discharged: '2019-12-02' });
	const stored = await save({ plan: null, events: course });
	expect(await found('planering', '2019-12')).toBe(1);
	expect(await found('planering', '2019-11')).toBe(0);
	await save({ plan: 'hem-bef', events: course }, stored);
	expect(await found('planering', '2019-12')).toBe(0);
	expect((await counted()).find(({ code }) => code === 'planering')).toMatchObject({
		...{ flawed: 0, of: 1 }
	});
});

it('a wait is long when its day has come, without anybody writing', async () => {
	await save({ events: events({ admitted: '2019-12-01', ready: '2019-12-16' }) });
	expect(await found('vantar-lange')).toBe(0);
	process.env.SVU_NOW = '2020-01-16';
	expect([await found('vantar-lange'), await found('vantar-lange', '2019-12')]).toEqual([1, 1]);
	expect(await found('vantar-lange', '2020-01')).toBe(0);
});

it('a wait that was withdrawn and begins again is counted from its new beginning', async () => {
	const again: CaseEvent[] = [
		...events({ admitted: '2019-11-20', ready: '2019-12-01', readyWithdrawn: '2019-12-03' }),
		...events({ ready: '2020-01-14' })
	];
	await save({ events: again });
	expect(await found('vantar-lange')).toBe(0);
	process.env.SVU_NOW = '2020-02-20';
	expect([await found('vantar-lange', '2020-01'), await found('vantar-lange', '2019-12')]).toEqual([
		1, 0
	]);
	expect((await counted()).filter(({ code }) => code === 'vantar-lange')).toMatchObject([
		{ month: '2020-01', flawed: 1 }
	]);
});

it('the figures of wards and plans do not carry what is wrong with the register', async () => {
	await save({ plan: null, healthCentre: null });
	const [rows] = await transaction(database, scope, async (tx) => [
		await tx.execute<{ dimension: string; facts: Record<string, number> }>(
			`select dimension, facts from monthly_fact where facts::text like '%brist/%'`
		)
	]);
	expect(new Set(rows.map(({ dimension }) => dimension))).toEqual(new Set(['total']));
	expect(sumFacts(rows.map(({ facts }) => facts))['brist/planering']).toBe(1);
});
