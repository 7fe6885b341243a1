import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { findImport } from '../../src/lib/server/import/read-import';
import { listImports } from '../../src/lib/server/import/read-imports';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { casesFile, everything, freshInstallation, importWhole } from './import-fixture';

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven;Planering';

let database: Database;
let scope: Scope;
let tests = 0;
let a: string;
let b: string;
let c: string;
let first: ReturnType<typeof casesFile>;
let second: ReturnType<typeof casesFile>;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
});

/** Case numbers of each test's own. */
beforeEach(() => {
	tests += 1;
	[a, b, c] = [`${tests}-1`, `${tests}-2`, `${tests}-3`];
	first = casesFile(
		HEADER,
		`${a};ÄN;Medicin 1;2024-01-01;2024-01-03 09:00;2024-01-05;hem-ingen`,
		`${b};ÄN;Medicin 2;2024-01-02;2024-01-04 09:00;2024-01-09;sabo`
	);
	second = casesFile(
		HEADER,
		`${a};ÄN;Medicin 1;2024-01-01;2024-01-03 09:00;2024-01-07;hem-ingen`,
		`${c};ÄN;Medicin 3;2024-01-02;2024-01-04 09:00;2024-02-09;sabo`
	);
});

/** What cases and figures are, apart from how they came to be so. */
async function standing() {
	const all = await everything(database);
	const cases = all.cases?.map((text) => {
		const row = JSON.parse(text) as Record<string, unknown>;
		const { id, record, days, discharged } = row;
		return { id, record, days, discharged };
	});
	return {
		cases,
		monthly: all.monthly_fact?.filter((text) => !text.includes('"facts":{}')),
		contributions: all.case_contribution?.length
	};
}

describe('undoing an import', () => {
	it('puts cases and figures back exactly', async () => {
		await importWhole(database, scope, first);
		const before = await standing();
		const { importId, summary } = await importWhole(database, scope, second);
		expect(summary).toMatchObject({ new: 1, changed: 1 });
		const undone = await undoImport(database, scope, importId);
		expect(undone).toEqual({ outcome: 'undone', removed: 1, restored: 1 });
		expect(await standing()).toEqual(before);
		expect(await undoImport(database, scope, importId)).toEqual(undone);
		expect(await standing()).toEqual(before);
	});

	it('of everything leaves no case and no figure', async () => {
		const empty = await standing();
		const { importId } = await importWhole(database, scope, first);
		await undoImport(database, scope, importId);
		expect(await standing()).toEqual(empty);
	});

	it('is refused, by number, where a case has been changed since', async () => {
		const { importId } = await importWhole(database, scope, first);
		await importWhole(database, scope, second);
		const before = await everything(database);
		const blocked = await undoImport(database, scope, importId);
		expect(blocked).toMatchObject({ outcome: 'blocked', numbers: [a] });
		expect(await everything(database)).toEqual(before);
	});
});

describe('a preview', () => {
	it('is refused when a case has changed since, and can be made again', async () => {
		await importWhole(database, scope, first);
		const preview = await stageCases(database, scope, { file: second });
		await importWhole(
			database,
			scope,
			casesFile(HEADER, `${a};ÄN;Medicin 1;2024-01-01;2024-01-03 09:00;2024-01-06;hem-ingen`)
		);
		const stale = await commitImport(database, scope, preview.importId);
		expect(stale).toMatchObject({ outcome: 'stale', numbers: [a] });
		const again = await importWhole(database, scope, second);
		expect(again.summary).toMatchObject({ new: 1, changed: 1 });
	});

	it('is refused when its number has been taken by another case meanwhile', async () => {
		const preview = await stageCases(database, scope, { file: first });
		await importWhole(database, scope, first);
		const stale = await commitImport(database, scope, preview.importId);
		expect(stale).toMatchObject({ outcome: 'stale', numbers: [a, b] });
	});

	it('is committed and undone once however many ask, and all get the same answer', async () => {
		const { importId } = await stageCases(database, scope, { file: first });
		const twice = [1, 2].map(() => commitImport(database, scope, importId));
		const committed = { outcome: 'committed', new: 2, changed: 0 };
		expect(await Promise.all(twice)).toEqual([committed, committed]);
		expect(await commitImport(database, scope, importId)).toEqual(committed);
		const undoing = [1, 2].map(() => undoImport(database, scope, importId));
		const undone = { outcome: 'undone', removed: 2, restored: 0 };
		expect(await Promise.all(undoing)).toEqual([undone, undone]);
		expect((await commitImport(database, scope, importId)).outcome).toBe('gone');
	});

	it('changes only what the columns of the file carry', async () => {
		await importWhole(database, scope, first);
		await importWhole(
			database,
			scope,
			casesFile('Ärendenummer;Nämnd;Planering', `${a};ÄN;hem-nya`)
		);
		const [found] = await transaction(database, scope, (tx) =>
			findCasesByNumber(tx, scope, [{ committee: 'ÄN', number: a }])
		);
		expect(found?.record.plan).toBe('hem-nya');
		expect(found?.record.events.map(({ type }) => type)).toEqual([
			'admitted',
			'ready',
			'discharged'
		]);
	});

	it('adds the wards it lacks when asked to', async () => {
		const file = casesFile(HEADER, `${a};ÄN;Plan 9;2024-01-01;;;`, `${b};ÄN;plan 9;2024-01-01;;;`);
		const { summary, added } = await stageCases(database, scope, { file, addMissing: true });
		expect(added.map(({ name }) => name)).toEqual(['Plan 9']);
		expect(summary).toMatchObject({ new: 2, refusedRows: 0, missing: [] });
	});

	it('is listed and opened, its rows gone once it is committed', async () => {
		const { importId } = await importWhole(database, scope, first);
		const [listed] = await transaction(database, scope, (tx) => listImports(tx, scope));
		expect(listed).toMatchObject({
			id: importId,
			status: 'committed',
			new: 2,
			filename: 'prov.csv'
		});
		const found = await transaction(database, scope, (tx) => findImport(tx, scope, importId));
		expect(found).toMatchObject({ status: 'committed', canReadAgain: false, summary: { new: 2 } });
		const rows = (await everything(database)).import_row ?? [];
		expect(rows.filter((row) => row.includes(importId))).toEqual([]);
	});
});
