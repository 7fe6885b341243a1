import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formOf } from '../../src/lib/domain/case-form/values';
import type { Scope } from '../../src/lib/server/scope';
import { systemScope } from '../../src/lib/server/access/gate';
import { finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import { deleteAgreement, saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { loadAgreements } from '../../src/lib/server/agreements/read';
import { saveCaseForm } from '../../src/lib/server/case-form/write-form';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import { annulCase } from '../../src/lib/server/cases/write-mistakes';
import { today } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { usageOf } from '../../src/lib/server/lists/read-usage';
import { askMeasures } from '../support/ask-measures';
import { recountCases } from '../../src/lib/server/facts/write-recount';
import { runRetention } from '../../src/lib/server/retention/run';
import { saveRetention } from '../../src/lib/server/retention/write-setting';
import { storedFacts } from './facts-from-scratch';
import { casesFile, freshInstallation, importWhole } from './import-fixture';

const HEADER =
	'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven;Planering;Korttids slag;Korttids från;Korttids till';
/** Short stay into the next year: kept, with what it counts in 2022 frozen. */
const KEPT = 'K-1;ÄN;Medicin 1;2022-12-01;2022-12-05;2022-12-20;kort-lak;lak;2022-12-20;2023-02-01';
const GONE = 'G-1;ÄN;Medicin 2;2022-03-01;2022-03-03;2022-03-05;hem-nya;;;';

let database: Database;
let scope: Scope;
let first: string;
let sums: Awaited<ReturnType<typeof storedFacts>>;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2025-02-01');
	({ database, scope } = await freshInstallation());
	await transaction(database, scope, (tx) => saveRetention(tx, scope, 24));
	({ importId: first } = await importWhole(
		database,
		scope,
		casesFile(HEADER, GONE, KEPT, 'N-1;ÄN;Medicin 1;2023-05-01;2023-05-03;2023-05-05;hem-nya;;;')
	));
	const refusedRow = 'R-1;ÄN;Ingenstans;2022-03-01;;;;;;';
	const staged = await stageCases(database, scope, {
		file: casesFile(HEADER, refusedRow, GONE.replace('G-1', 'G-2'))
	});
	await commitImport(database, scope, staged.importId);
	const [result] = await runRetention(database);
	expect(result).toMatchObject({ through: 2022, removed: 2, kept: 1 });
	sums = await storedFacts(database);
});

afterAll(() => vi.unstubAllEnvs());

async function refusalsOf(...rows: string[]) {
	const file = casesFile(HEADER, ...rows);
	const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
	return summary.refused.map(({ column, reason }) => `${column}: ${reason}`);
}

async function stored(number: string) {
	const [found] = await transaction(database, scope, (tx) =>
		findCasesByNumber(tx, scope, [{ committee: 'ÄN', number }])
	);
	if (!found) throw new Error(`${number} is not there`);
	return found;
}

async function post(number: string, changes: Record<string, unknown>) {
	const { id, version, record } = await stored(number);
	return transaction(database, scope, (tx) =>
		saveCaseForm(tx, scope, {
			id,
			baseVersion: version,
			values: { ...formOf(record), ...changes },
			seen: []
		})
	);
}

describe('importing into a frozen month', () => {
	it('is refused at the cell that leads there, also for a case that was removed', async () => {
		expect(await refusalsOf(GONE)).toEqual([
			'Utskriven: Mars 2022 är fryst: månadens ärenden är gallrade och siffrorna får inte ändras. Det här skulle ändra dem.'
		]);
		const decided =
			'N-9;ÄN;Medicin 1;2024-05-01;2024-05-03;2024-05-05;kort-lak;lak;2022-12-30;2023-01-02';
		expect((await refusalsOf(decided)).map((text) => text.split(':')[0])).toEqual([
			'Korttids från'
		]);
	});

	it('lets the other rows through, and those that change nothing in it', async () => {
		expect(await refusalsOf(KEPT)).toEqual([]);
		expect(await refusalsOf(KEPT.replace('2023-02-01', '2023-02-10'))).toEqual([]);
		expect(await refusalsOf(KEPT.replace('Medicin 1', 'Medicin 3'))).toHaveLength(1);
		expect(await refusalsOf(KEPT.replace('2022-12-20;kort', '2023-01-02;kort'))).toHaveLength(1);
	});

	it('of a preview made before it was frozen is not done', async () => {
		const file = casesFile(HEADER, 'P-1;IFN;Medicin 1;2022-05-01;2022-05-03;2022-05-05;hem-nya;;;');
		const preview = await stageCases(database, scope, { file });
		await importWhole(
			database,
			scope,
			casesFile(HEADER, 'P-2;IFN;Medicin 1;2022-05-01;2022-05-03;2022-05-05;hem-nya;;;')
		);
		await runRetention(database);
		expect((await commitImport(database, scope, preview.importId)).outcome).toBe('gone');
		sums = await storedFacts(database);
	});
});

describe('a case that counts in a frozen month', () => {
	it('is not changed in what counts there, and the form says why at the field', async () => {
		const outcome = await post('K-1', { ward: 'medicin-3' });
		expect(outcome).toMatchObject({ saved: false, errors: [{ field: 'discharged' }] });
		expect(await storedFacts(database)).toEqual(sums);
	});

	it('is not annulled, which says why', async () => {
		const { id, version } = await stored('K-1');
		const outcome = await transaction(database, scope, (tx) =>
			annulCase(tx, scope, id, 'fel-person')
		);
		expect(outcome).toMatchObject({ problems: [{ message: /2022 är fryst/ }] });
		expect(await stored('K-1')).toMatchObject({ version });
	});

	it('is changed in everything else', async () => {
		expect(await post('K-1', { note: 'Kontrollerad' })).toMatchObject({ saved: true });
		expect(await storedFacts(database)).toEqual(sums);
	});

	it('cannot be registered anew', async () => {
		const { record } = await stored('N-1');
		const outcome = await transaction(database, scope, (tx) =>
			saveCaseForm(tx, scope, {
				id: randomUUID(),
				baseVersion: 0,
				values: {
					...formOf(record),
					number: 'NY-1',
					discharged: '2022-12-31',
					admitted: '2022-12-01',
					admissionNotice: '2022-12-01',
					readyPeriods: []
				},
				seen: []
			})
		);
		expect(outcome).toMatchObject({ saved: false });
		expect(JSON.stringify(outcome)).toContain('December 2022 är fryst');
	});
});

it('an import whose cases were removed cannot be undone, and says so', async () => {
	const undone = await undoImport(database, scope, first);
	expect(undone).toMatchObject({ outcome: 'blocked' });
	expect(JSON.stringify(undone)).toContain('gallrade');
});

it('what files held of refused rows goes with the cases', async () => {
	const rows = await transaction(database, scope, (tx) =>
		tx.execute<{ refused: unknown[]; lines: number }>(
			sql`select summary->'refused' as refused, (summary->>'refusedRows')::int as lines from import_batch where status = 'committed'`
		)
	);
	expect(rows.map(({ refused }) => refused)).toEqual(rows.map(() => []));
	expect(rows.map(({ lines }) => lines)).toContain(1);
});

it('combined filters end at a frozen month, single ones do not', async () => {
	const ask = async (parameters: Record<string, string>) => {
		const period = { from: '2022-12', to: '2023-05' };
		const answer = await askMeasures(database, scope, 'cases', { ...period, ...parameters });
		if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
		return [answer.output]
			.flat()
			.flatMap(({ rows }) => rows.map(({ period, value }) => [period, value]));
	};
	const single = Object.fromEntries(await ask({ ward: 'Medicin 1' })) as Record<string, unknown>;
	const combined = Object.fromEntries(await ask({ ward: 'Medicin 1', plan: 'kort-lak' })) as Record<
		string,
		unknown
	>;
	expect([single['2022-12'], single['2023-05']]).toEqual([1, 1]);
	expect([combined['2022-12'] ?? null, combined['2023-05']]).toEqual([null, 0]);
});

describe('the rules that figures are counted by', () => {
	const agreement = {
		careForm: null,
		validTo: null,
		freeDays: 1,
		noonRule: true,
		model: 'individual',
		sameDayInAverage: false,
		kronorPerDay: null,
		longStay: null
	} as const;

	it('cannot be changed for a frozen month, and the form says from when they can', async () => {
		const outcome = await transaction(database, scope, (tx) =>
			saveAgreement(tx, scope, null, agreementInput('2022-06-01'))
		);
		expect(JSON.stringify(outcome)).toContain('2023-01-01');
		expect(outcome.ok).toBe(false);
	});

	it('are changed for the months that are open, which leaves frozen ones alone', async () => {
		const outcome = await transaction(database, scope, (tx) =>
			saveAgreement(tx, scope, null, agreementInput('2023-01-01'))
		);
		await finishRecount(database);
		expect(outcome.ok).toBe(true);
		const after = await storedFacts(database);
		const frozen = (facts: typeof sums) =>
			Object.entries(facts).filter(([key]) => key.includes('|2022-'));
		expect(frozen(after)).toEqual(frozen(sums));
		const [own] = await transaction(database, scope, (tx) => loadAgreements(tx, scope));
		const removed = await transaction(database, scope, (tx) =>
			deleteAgreement(tx, scope, own?.id ?? '')
		);
		expect(removed.ok).toBe(false);
	});

	it('a recount of everything leaves frozen months as they were', async () => {
		const system = await systemScope(database, scope.kommun);
		const before = await storedFacts(database);
		await transaction(database, system, (tx) => recountCases(tx, system, sql`true`, today()));
		expect(await storedFacts(database)).toEqual(before);
	});

	it('a list value that only removed cases had is still in use', async () => {
		const usage = await transaction(database, scope, (tx) =>
			usageOf(tx, scope, { list: 'ward', code: 'medicin-2' })
		);
		expect(usage.history).toBe(true);
	});

	function agreementInput(validFrom: string) {
		return { ...agreement, validFrom, longStayOverDays: null, longStayFreeDays: null };
	}
});

describe('the database itself', () => {
	const attempts = {
		'adding to its sums': sql`update monthly_fact set facts = facts || '{"cases": 9}' where month = '2022-03'`,
		'moving sums into it': sql`update monthly_fact set month = '2022-09' where month = '2023-05'`,
		'removing its sums': sql`delete from monthly_fact where month = '2022-03'`,
		'inventing a sum': sql`insert into monthly_fact select kommun, committee, dimension, '2022-08', "group", sex, facts
			from monthly_fact where month = '2022-03'`,
		'removing what a case adds': sql`delete from case_contribution where month = '2022-12'`,
		'adding what a case adds': sql`insert into case_contribution select case_id, '2022-12', kommun, committee, sex, age,
			ward, health_centre, plan, care_form, facts from case_contribution where month = '2023-05'`,
		'removing a case that counts in it': sql`delete from cases where number = 'K-1'`
	};

	it.each(Object.entries(attempts))('refuses %s, whatever the scope', async (_, statement) => {
		const system = await systemScope(database, scope.kommun);
		for (const actor of [scope, system]) {
			await expect(
				transaction(database, actor, (tx) => tx.execute(statement))
			).rejects.toMatchObject({ code: '23000' });
		}
	});

	it('lets nobody thaw a month', async () => {
		const system = await systemScope(database, scope.kommun);
		for (const statement of [
			sql`delete from frozen_month`,
			sql`update frozen_month set month = '1999-01'`
		]) {
			await expect(
				transaction(database, system, (tx) => tx.execute(statement))
			).rejects.toMatchObject({ code: '42501' });
		}
	});

	it('removes no case that counts in an open month, nor for anybody but the upkeep', async () => {
		const { id } = await stored('N-1');
		const call = sql`select cases from svu_remove_past_cases(${sql.param([id])}::uuid[])`;
		const system = await systemScope(database, scope.kommun);
		expect(await transaction(database, system, (tx) => tx.execute(call))).toHaveLength(0);
		await expect(transaction(database, scope, (tx) => tx.execute(call))).rejects.toMatchObject({
			code: '42501'
		});
	});
});
