import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { note } from '../support/example-case';
import { long } from '../support/rounds';
import { DEFAULT_AGREEMENT } from '../../src/lib/domain/payment/agreement-for';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { today } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { databaseTrouble } from '../../src/lib/server/failure/database-trouble';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { finishImports } from '../../src/lib/server/import/finish-imports';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { takeInHand } from '../../src/lib/server/import/under-way';
import { undoImport } from '../../src/lib/server/import/undo-import';
import type { Scope } from '../../src/lib/server/scope';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { ownerOf } from './fixture';
import { casesFile, everything, importWhole } from './import-fixture';
import { renewed } from './put-back';

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven;Planering';
/** More than two slices, however fast the machine. */
const ROWS = 220;
/** Number of the case that is written last: rows are written by month. */
const LAST = 'S-0';

let database: Database;
let scope: Scope;

const installation = renewed();

beforeEach(async () => {
	({ database, scope } = await installation());
});

/** A file of many cases over two years, the first of them discharged last. */
function manyCases(plan: string, rows = ROWS) {
	const lines = Array.from({ length: rows }, (_, at) => {
		const month = String((at % 12) + 1).padStart(2, '0');
		const year = at === 0 ? 2025 : 2023 + (at % 2);
		return `S-${at};ÄN;Medicin 1;${year}-${month}-01;${year}-${month}-03 09:00;${year}-${month}-08;${plan}`;
	});
	return casesFile(HEADER, ...lines);
}

async function stored(number: string) {
	const [found] = await transaction(database, scope, (tx) =>
		findCasesByNumber(tx, scope, [{ committee: 'ÄN', number }])
	);
	return found;
}

/** Lets nobody write the import's last case, until what is given back is called. */
async function barLast(): Promise<() => Promise<void>> {
	const owner = await ownerOf(database);
	await owner.unsafe(`
		create function stop_here() returns trigger language plpgsql as $$
		begin raise exception 'stopped'; end $$`);
	await owner.unsafe(`
		create trigger stop_here after insert on log_entry for each row
		when (new.event in ('case-created', 'case-changed', 'case-removed') and new.case_id = '${await idOfLast()}')
		execute function stop_here()`);
	return async () => {
		await owner.unsafe(`drop trigger stop_here on log_entry`);
		await owner.unsafe(`drop function stop_here`);
	};
}

/** Has the import stop, as a killed server does, when it comes to its last case. */
async function stopping(work: () => Promise<unknown>): Promise<void> {
	const unbar = await barLast();
	await expect(work()).rejects.toThrow('stopped');
	await unbar();
}

async function idOfLast(): Promise<string> {
	const owner = await ownerOf(database);
	const [row] = await owner<{ id: string }[]>`
		select case_id as id from import_row where number_key = ${LAST}
		union all select id from cases where number_key = ${LAST}`;
	return row?.id ?? '';
}

/** Cases and figures, apart from which ids, versions and moments they got. */
async function standing() {
	const all = await everything(database);
	const rows = (all.cases ?? []).map((text) => JSON.parse(text) as Record<string, unknown>);
	return {
		records: rows
			.map(({ record }) => JSON.stringify(record).replaceAll(/"registered":"[^"]*"/g, ''))
			.sort(),
		monthly: all.monthly_fact?.filter((text) => !text.includes('"facts":{}')),
		left: all.import_row?.length
	};
}

async function statusOf(importId: string) {
	const owner = await ownerOf(database);
	const [row] = await owner`select status, ordered_by from import_batch where id = ${importId}`;
	return row;
}

async function countOf(event: string) {
	const owner = await ownerOf(database);
	const [row] = await owner`select count(*)::int as entries from log_entry where event = ${event}`;
	return row?.entries as number;
}

const troubleOf = (work: Promise<unknown>) =>
	work.then(
		() => 'none',
		(error: unknown) => databaseTrouble(error)?.kind ?? error
	);

describe('an import that others are not to wait for', () => {
	it('is written and undone in transactions of few cases, whatever came before it', async () => {
		const owner = await ownerOf(database);
		const largest = async (event: string) => {
			const [row] = await owner`select max(cases)::int as cases, sum(cases)::int as total from (
				select count(*) as cases from log_entry where event = ${event} group by txid) as written`;
			return row;
		};
		await importWhole(database, scope, manyCases('hem-ingen'));
		await owner`analyze import_row`;
		const { importId } = await importWhole(database, scope, manyCases('hem-nya'));
		for (const event of ['case-created', 'case-changed']) {
			const written = await largest(event);
			expect(written).toMatchObject({ total: ROWS });
			expect(written?.cases).toBeLessThanOrEqual(ROWS - 100);
		}
		const undone = await undoImport(database, scope, importId);
		expect(undone).toEqual({ outcome: 'undone', removed: 0, restored: ROWS });
		const restored = await largest('case-changed');
		expect(restored).toMatchObject({ total: 2 * ROWS });
		expect(restored?.cases).toBeLessThanOrEqual(ROWS - 100);
		expect(await countOf('import-committed')).toBe(2);
	});

	it('goes on where it was stopped, in the name of whoever began it', async () => {
		const { importId } = await stageCases(database, scope, { file: manyCases('hem-ingen') });
		await stopping(() => commitImport(database, scope, importId));
		expect(await statusOf(importId)).toMatchObject({
			status: 'committing',
			ordered_by: { actorId: scope.actorId }
		});
		expect(await countOf('case-created')).toBeGreaterThan(0);
		expect(await countOf('case-created')).toBeLessThan(ROWS);
		expect(await finishImports(database)).toEqual({ finished: 1, failed: 0 });
		expect(await statusOf(importId)).toMatchObject({ status: 'committed', ordered_by: null });
		expect(await countOf('import-committed')).toBe(1);
		const owner = await ownerOf(database);
		const who = await owner`select distinct actor_id, at from case_revision`;
		expect(who).toMatchObject([{ actor_id: scope.actorId }]);
		const interrupted = await standing();
		({ database, scope } = await installation());
		await importWhole(database, scope, manyCases('hem-ingen'));
		expect(interrupted).toEqual(await standing());
	});

	it.skipIf(!long)('is undone the rest of the way when that was stopped', async () => {
		await importWhole(database, scope, manyCases('hem-ingen'));
		const before = await standing();
		const { importId } = await importWhole(database, scope, manyCases('hem-nya'));
		await stopping(() => undoImport(database, scope, importId));
		expect(await statusOf(importId)).toMatchObject({ status: 'undoing' });
		expect(await finishImports(database)).toEqual({ finished: 1, failed: 0 });
		expect(await statusOf(importId)).toMatchObject({ status: 'undone' });
		expect(await countOf('import-undone')).toBe(1);
		expect(await standing()).toEqual(before);
	});

	it('keeps none after it waiting when it cannot be finished', async () => {
		const { importId: barred } = await stageCases(database, scope, {
			file: manyCases('hem-ingen')
		});
		const unbar = await barLast();
		await expect(commitImport(database, scope, barred)).rejects.toThrow('stopped');
		const { importId: next } = await stageCases(database, scope, {
			file: casesFile(HEADER, 'N-1;ÄN;Medicin 1;2024-01-01;;;')
		});
		await transaction(database, scope, (tx) => takeInHand(tx, scope, next, 'commit'));
		const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		expect(await finishImports(database)).toEqual({ finished: 1, failed: 1 });
		expect(reported).toHaveBeenCalledOnce();
		reported.mockRestore();
		expect(await statusOf(next)).toMatchObject({ status: 'committed' });
		expect(await statusOf(barred)).toMatchObject({ status: 'committing' });
		await unbar();
		expect(await finishImports(database)).toEqual({ finished: 1, failed: 0 });
	});

	it.skipIf(!long)('is done once though several take it up at the same time', async () => {
		const { importId } = await stageCases(database, scope, { file: manyCases('hem-ingen') });
		const outcomes = await Promise.all([
			commitImport(database, scope, importId),
			commitImport(database, scope, importId),
			finishImports(database)
		]);
		expect(outcomes[0]).toEqual({ outcome: 'committed', new: ROWS, changed: 0 });
		expect(await countOf('case-created')).toBe(ROWS);
		expect(await countOf('import-committed')).toBe(1);
	});
});

describe('until an import is whole', () => {
	const how = () => ({ source: 'form', at: new Date(), today: today() }) as const;

	it('nobody changes its cases or takes its numbers, nor what it is counted by', async () => {
		await importWhole(database, scope, manyCases('hem-ingen', 2));
		const own = await stored(LAST);
		const written = await stored('S-1');
		if (!own || !written) throw new Error('Not imported');
		const { importId } = await stageCases(database, scope, { file: manyCases('hem-nya') });
		await stopping(() => commitImport(database, scope, importId));
		const save = (change: Parameters<typeof saveCases>[2][number]) =>
			transaction(database, scope, (tx) => saveCases(tx, scope, [change], how()));
		const edited = {
			id: own.id,
			baseVersion: own.version,
			record: { ...own.record, notes: [note('x')] }
		};
		expect(await troubleOf(save(edited))).toBe('importing');
		const number = (wanted: string) => ({
			...{ id: randomUUID(), baseVersion: 0, record: { ...own.record, number: wanted } }
		});
		expect(await troubleOf(save(number('Annat')))).toBe('none');
		const taken = await save(number('s-0')).catch((error: unknown) => databaseTrouble(error)?.kind);
		expect(taken).toMatchObject({ ok: false, taken: [{ number: 's-0' }] });
		const { freeDays, noonRule, model, sameDayInAverage } = DEFAULT_AGREEMENT;
		const agreement = {
			...{ freeDays, noonRule, model, sameDayInAverage },
			...{ careForm: null, validFrom: '2019-01-01', validTo: null, kronorPerDay: null },
			...{ longStayOverDays: null, longStayFreeDays: null }
		};
		const change = () =>
			transaction(database, scope, (tx) => saveAgreement(tx, scope, null, agreement));
		expect(await troubleOf(change())).toBe('importing');
		await finishImports(database);
		expect(await troubleOf(change())).toBe('none');
		const now = await stored(LAST);
		expect(await troubleOf(save({ ...edited, baseVersion: now?.version ?? 0 }))).toBe('none');
	});

	it('a number it is about to register is its own', async () => {
		await importWhole(database, scope, casesFile(HEADER, 'A;ÄN;Medicin 1;2024-01-01;;;'));
		const other = await stored('A');
		if (!other) throw new Error('Not imported');
		const { importId } = await stageCases(database, scope, { file: manyCases('hem-ingen') });
		await stopping(() => commitImport(database, scope, importId));
		const record = { ...other.record, number: LAST };
		const change = { id: randomUUID(), baseVersion: 0, record };
		const saved = transaction(database, scope, (tx) => saveCases(tx, scope, [change], how()));
		expect(await troubleOf(saved)).toBe('importing');
		await finishImports(database);
		expect(await statusOf(importId)).toMatchObject({ status: 'committed' });
	});
});
