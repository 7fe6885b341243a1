import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/lib/server/database/open';
import { knownMigrations } from '../../src/lib/server/database/program-version';
import { transaction } from '../../src/lib/server/database/transaction';
import { runRetention } from '../../src/lib/server/retention/run';
import { saveRetention } from '../../src/lib/server/retention/write-setting';
import type { Scope } from '../../src/lib/server/scope';
import { long } from '../support/rounds';
import { everyFigure } from './every-figure';
import { storedFacts } from './facts-from-scratch';
import { ownerOf } from './fixture';
import { everything } from './import-fixture';
import { importedInstallation } from './imported';

const PERIOD = { from: '2018-01', to: '2019-12' };

let database: Database;
let scope: Scope;
let before: Awaited<ReturnType<typeof everyFigure>>;
let sums: Awaited<ReturnType<typeof storedFacts>>;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2022-01-15');
	({ database, scope } = await importedInstallation());
	before = await everyFigure(database, scope, PERIOD);
	sums = await storedFacts(database);
});

afterAll(() => vi.unstubAllEnvs());

async function changedFigures(): Promise<string[]> {
	const after = await everyFigure(database, scope, PERIOD);
	expect(Object.keys(after)).toEqual(Object.keys(before));
	return Object.keys(before).filter((asked) => after[asked] !== before[asked]);
}

async function count(table: 'cases' | 'case_contribution' | 'case_revision'): Promise<number> {
	const owner = await ownerOf(database);
	const [row] = await owner<{ rows: number }[]>`select count(*)::int as rows from ${owner(table)}`;
	return row?.rows ?? 0;
}

describe('removing the cases of 2018 and 2019', () => {
	it('has figures to keep', () => {
		expect(Object.keys(before).length).toBeGreaterThan(long ? 140 : 15);
		expect(new Set(Object.values(before)).size).toBeGreaterThan(long ? 130 : 14);
	});

	it('does nothing until an administrator has set it, nor when it only looks', async () => {
		const all = await everything(database);
		expect(await runRetention(database)).toEqual([]);
		await transaction(database, scope, (tx) => saveRetention(tx, scope, 36));
		const [seen] = await runRetention(database, { dryRun: true });
		expect(seen).toMatchObject({ through: 2018, removed: 0, open: 0, sample: false });
		expect(seen?.years).toEqual({ ÄN: [2017, 2018], IFN: [2017, 2018] });
		expect({ ...(await everything(database)), retention_setting: [] }).toEqual(all);
	});

	it('a year at a time, interrupted and taken up again, changes no figure', async () => {
		let batches = 0;
		const [first] = await runRetention(database, { stopping: () => ++batches > 2 });
		expect(first?.removed).toBeGreaterThan(0);
		expect(await count('cases')).toBeGreaterThan(2000);
		expect(await storedFacts(database)).toEqual(sums);
		const [second] = await runRetention(database);
		const [third] = await runRetention(database);
		expect(second?.removed).toBeGreaterThan(1000);
		expect(third).toMatchObject({ cases: {}, years: {}, removed: 0 });
		// In the short run their sums show it, and all figures when the last case is gone.
		if (long) expect(await changedFigures()).toEqual([]);
		expect(await storedFacts(database)).toEqual(sums);
	});

	it('keeps those that count in a later year, until that is past as well', async () => {
		const owner = await ownerOf(database);
		const kept = await owner<{ discharged: string; last: string }[]>`
			select discharged, last_month as last from cases where discharged < '2019-01-01'`;
		expect(kept.length).toBeGreaterThan(0);
		expect(kept.every(({ last }) => last > '2018-12')).toBe(true);
	});

	it('to the last changes no figure, and leaves nothing of any case', async () => {
		await transaction(database, scope, (tx) => saveRetention(tx, scope, 12));
		const [result] = await runRetention(database);
		expect(result).toMatchObject({ through: 2020, kept: 0 });
		expect(await changedFigures()).toEqual([]);
		expect(await storedFacts(database)).toEqual(sums);
		expect(await count('cases')).toBe(0);
		expect(await count('case_contribution')).toBe(0);
		expect(await count('case_revision')).toBe(0);
	});

	it('notes how many went, and none of their numbers is left anywhere', async () => {
		const all = await everything(database);
		const removals = (all.retention_removal ?? []).map(
			(row) => (JSON.parse(row) as { cases: number }).cases
		);
		expect(removals.reduce((sum, cases) => sum + cases, 0)).toBe(3590);
		expect(JSON.stringify(all)).not.toMatch(/201[89]-0*\d+"/);
	});

	it('gives months frozen before days were counted by age what their sums by age tell', async () => {
		const owner = await ownerOf(database);
		const filling = knownMigrations()
			.flatMap(({ sql }) => sql)
			.filter((statement) => statement.includes('elderDays'));
		await owner`update monthly_fact set facts = facts - array(
			select key from jsonb_object_keys(facts) as key where key like 'elder%')`;
		expect(await storedFacts(database)).not.toEqual(sums);
		for (const statement of filling) await owner.unsafe(statement);
		expect(await storedFacts(database)).toEqual(sums);
	});
});
