import { expect, it, vi } from 'vitest';
import { createSample, removeSample } from '../../src/lib/server/sample/write-sample';
import { casesFile, everything, freshInstallation, importWhole } from './import-fixture';
import { loggedBy, type LoggedRow } from './log-fixture';

const count = (rows: readonly LoggedRow[], name: string): number =>
	rows.filter((row) => row.event === name).length;

it('sample data come once, logged case by case, and go without a trace, real cases staying', async () => {
	// Sample data are of two whole years and what has passed of this one.
	vi.stubEnv('SVU_NOW', '2026-01-12T09:00:00Z');
	const { database, scope } = await freshInstallation();
	await importWhole(
		database,
		scope,
		casesFile('Ärendenummer;Nämnd;Avdelning;Inskriven', '1;ÄN;Medicin 1;2024-01-01')
	);
	const before = await everything(database);
	let created = { created: false, cases: 0, series: 0 };
	const made = await loggedBy(database, async () => {
		created = await createSample(database, scope);
	});
	expect(created.created).toBe(true);
	expect(created.cases).toBeGreaterThan(3000);
	expect(await createSample(database, scope)).toEqual({ ...created, created: false });
	const { cases, series } = created;
	const gone = await loggedBy(database, async () => {
		expect(await removeSample(database, scope)).toEqual({ cases, series });
	});
	expect(count(made, 'case-created')).toBe(cases);
	expect(count(gone, 'case-removed')).toBe(cases);
	const told = [...made, ...gone].filter(({ details }) => details.what === 'sample');
	expect(told).toHaveLength(2);
	const written = new Set(made.map(({ details }) => details.what));
	for (const what of ['action', 'action-entry', 'meeting', 'meeting-point']) {
		expect(written).toContain(what);
	}
	const after = await everything(database);
	const figures = (rows: string[] | undefined) =>
		rows?.filter((row) => !row.includes('"facts":{}'));
	// What was done about months is a history: it tells that they were reviewed, and are no longer.
	const reviews = after.month_review?.map((row) => JSON.parse(row) as { reviewed: boolean });
	expect(reviews?.filter(({ reviewed }) => reviewed)).toHaveLength((reviews?.length ?? 0) / 2);
	after.month_review = [];
	expect({ ...after, monthly_fact: figures(after.monthly_fact) }).toEqual({
		...before,
		monthly_fact: figures(before.monthly_fact)
	});
});
