import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS, type ColumnKey } from '../../src/lib/domain/casefile/columns';
import { countStates } from '../../src/lib/domain/paste-grid/grid-review';
import type { GridRow } from '../../src/lib/domain/paste-grid/grid';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { findImport } from '../../src/lib/server/import/read-import';
import { listImports } from '../../src/lib/server/import/read-imports';
import { loadPastePage } from '../../src/lib/server/import/paste/read-paste-page';
import { saveGrid } from '../../src/lib/server/import/paste/write-grid';
import { forgetGrid, heldGrid, stageGrid } from '../../src/lib/server/import/paste/stage-grid';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { casesFile, freshInstallation, importWhole } from './import-fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
});

type Cells = Partial<Record<ColumnKey, string>>;

const GOOD: Cells = {
	...{ committee: 'ÄN', sex: 'kvinna', ward: 'Geriatrik 1' },
	...{ admitted: '2019-05-01 08:00', admissionNotice: '2019-05-01 09:00', discharged: '2019-05-05' }
};

const rowOf = (cells: Cells): GridRow => COLUMNS.map(({ key }) => cells[key] ?? '');
const good = (number: string, more: Cells = {}): GridRow => rowOf({ ...GOOD, number, ...more });

const stage = (rows: readonly GridRow[]) => stageGrid(database, scope, { rows, replaces: null });

/** The page of a grid that has been judged. */
async function pageOf(review: string) {
	return loadPastePage(database, scope, new URLSearchParams({ granskning: review }));
}

async function reviewOf(review: string) {
	const page = await pageOf(review);
	if (page.review === null) throw new Error('The grid is not kept');
	return page.review;
}

async function caseNumbered(number: string) {
	const at = { kommun: scope.kommun, committee: 'ÄN', number };
	const [found] = await transaction(database, scope, (tx) => findCasesByNumber(tx, scope, [at]));
	return found?.record;
}

const summaryOf = (importId: string) =>
	transaction(database, scope, async (tx) => (await findImport(tx, scope, importId))?.summary);

describe('a pasted grid', () => {
	it('is judged like a file, row by row and cell by cell, its rows numbered as in the grid', async () => {
		await importWhole(
			database,
			scope,
			casesFile('Ärendenummer;Nämnd;Avdelning;Inskriven', 'P-1;ÄN;Geriatrik 1;2019-05-01')
		);
		const rows = [
			rowOf({ number: 'P-1', committee: 'ÄN', ward: 'Geriatrik 1', admitted: '2019-05-01' }),
			rowOf({}),
			rowOf({ number: 'P-1b', committee: 'ÄN', ward: 'Geriatrik 9', admitted: 'igår' }),
			good('P-1c', { admissionNotice: '' })
		];
		const review = await reviewOf(await stage(rows));
		expect(review.states).toEqual({ 0: 'unchanged', 2: 'refused', 3: 'new' });
		expect(review.problems.map(({ row, key, level }) => [row, key, level])).toEqual([
			[2, 'ward', 'error'],
			[2, 'admitted', 'error'],
			[3, 'admissionNotice', 'warning']
		]);
		expect(review.missing).toMatchObject([{ list: 'ward', name: 'Geriatrik 9' }]);
	});

	it('saves what is right in one import, keeps the rest to be corrected, and is undone whole', async () => {
		const rows = [good('P-2'), good('P-3', { admitted: '2019-02-30' }), good('P-4')];
		const outcome = await saveGrid(database, scope, rows, await stage(rows));
		if (!('saved' in outcome) || outcome.rest === null) throw new Error('Nothing was saved');
		expect(await caseNumbered('P-4')).toMatchObject({ ward: 'geriatrik-1' });
		expect((await pageOf(outcome.rest)).rows).toEqual([rows[1]]);
		const imports = await transaction(database, scope, (tx) => listImports(tx, scope));
		expect(imports.find(({ id }) => id === outcome.saved)).toMatchObject({
			...{ filename: 'Inklistrat 3 rader', kind: 'cases', status: 'committed' },
			...{ new: 2, refusedRows: 1 }
		});
		expect(await undoImport(database, scope, outcome.saved)).toMatchObject({ removed: 2 });
		expect(await caseNumbered('P-4')).toBeUndefined();
	});

	it('sent twice makes each case once, and gets the same answer', async () => {
		const rows = [good('P-5'), good('P-5b', { admitted: '2019-02-30' })];
		const shown = await stage(rows);
		for (const time of [1, 2]) {
			const answer = await saveGrid(database, scope, rows, shown);
			expect(answer, String(time)).toMatchObject({ saved: shown });
			if (!('saved' in answer) || answer.rest === null) throw new Error('Nothing is left');
			expect((await pageOf(answer.rest)).rows).toEqual([rows[1]]);
		}
	});

	it('changes nothing by a column that is empty in every row, and empties by a cell in one that is not', async () => {
		const rows = [good('P-6', { plan: 'hem-nya', birthYear: '1938' }), good('P-7')];
		await saveGrid(database, scope, rows, await stage(rows));
		const changes = [
			rowOf({ number: 'P-6', committee: 'ÄN', sex: 'man' }),
			rowOf({ number: 'P-7', committee: 'ÄN', birthYear: '1940' })
		];
		const shown = await stage(changes);
		expect((await reviewOf(shown)).states).toEqual({ 0: 'changed', 1: 'changed' });
		await saveGrid(database, scope, changes, shown);
		expect(await caseNumbered('P-6')).toMatchObject({
			...{ sex: 'man', birthYear: null, plan: 'hem-nya', ward: 'geriatrik-1' }
		});
	});

	it('reads a cell that a spreadsheet would take for a formula as the text it stands for', async () => {
		const rows = [good("'=P-8")];
		await saveGrid(database, scope, rows, await stage(rows));
		expect(await caseNumbered('=P-8')).toBeDefined();
	});

	it('refuses a personnummer, keeps it nowhere but in the grid, and saves the others', async () => {
		const rows = [good('P-9', { ward: '19121212-1212' }), good('P-10')];
		const shown = await stage(rows);
		expect(JSON.stringify(await summaryOf(shown))).not.toContain('1212-1212');
		expect((await pageOf(shown)).rows[0]).toEqual(rows[0]);
		expect(countStates(await reviewOf(shown))).toMatchObject({ new: 1, refused: 1 });
	});

	it('adds unknown wards when asked to, and takes the place of the earlier preview', async () => {
		const rows = [good('P-11', { ward: 'Ny avdelning 11' })];
		const shown = await stage(rows);
		const again = await stageGrid(database, scope, { rows, replaces: shown, addMissing: true });
		expect((await reviewOf(again)).states).toEqual({ 0: 'new' });
		expect(await summaryOf(shown)).toBeUndefined();
	});
});

describe('what has been typed since the preview', () => {
	it('is saved with the rest when there is nothing new to see in it', async () => {
		const rows = [good('P-20'), good('P-21', { ward: 'Geriatrik 9' })];
		const shown = await stage(rows);
		const corrected = [good('P-20'), good('P-21')];
		expect(await saveGrid(database, scope, corrected, shown)).toMatchObject({ rest: null });
		expect(await caseNumbered('P-21')).toBeDefined();
	});

	it('is shown before it is saved when it gives a warning or changes a case', async () => {
		const shown = await stage([good('P-22'), good('P-23')]);
		const unusual = [good('P-22'), good('P-23', { admissionNotice: '' })];
		const first = await saveGrid(database, scope, unusual, shown);
		expect(first).toMatchObject({ notSaved: 'unseen' });
		expect(await caseNumbered('P-22')).toBeUndefined();
		if (!('notSaved' in first)) throw new Error('The grid was saved');
		const other = [good('P-22'), good('P-20', { sex: 'man' })];
		expect(await saveGrid(database, scope, other, first.review)).toMatchObject({
			notSaved: 'unseen'
		});
		expect(await caseNumbered('P-20')).toMatchObject({ sex: 'kvinna' });
	});

	it('is shown before it is saved when it changes a case otherwise than was shown', async () => {
		const before = [good('P-25'), good('P-26', { plan: 'hem-nya' })];
		await saveGrid(database, scope, before, await stage(before));
		const changing = [good('P-25', { sex: 'man' }), good('P-26', { discharged: '' })];
		const shown = await stage(changing);
		const { changes } = await pageOf(shown);
		expect(changes).toMatchObject({ total: 2 });
		expect(changes?.cases.map(({ number, fields }) => [number, fields])).toEqual([
			['ÄN P-26', [{ label: 'Utskriven', before: '2019-05-05', after: '' }]],
			['ÄN P-25', [{ label: 'Kön', before: 'Kvinna', after: 'Man' }]]
		]);
		const other = [good('P-25', { sex: 'man', admitted: '2019-05-02' }), changing[1] ?? []];
		const outcome = await saveGrid(database, scope, other, shown);
		expect(outcome).toMatchObject({ notSaved: 'unseen' });
		expect(await caseNumbered('P-25')).toMatchObject({ sex: 'kvinna' });
		if (!('notSaved' in outcome)) throw new Error('The grid was saved');
		expect(await saveGrid(database, scope, other, outcome.review)).toMatchObject({ rest: null });
		expect(await caseNumbered('P-25')).toMatchObject({ sex: 'man' });
	});

	it('never overwrites what somebody else has changed meanwhile', async () => {
		const changing = [good('P-20', { sex: 'man' })];
		const shown = await stage(changing);
		await importWhole(database, scope, casesFile('Ärendenummer;Nämnd;Födelseår', 'P-20;ÄN;1930'));
		const outcome = await saveGrid(database, scope, changing, shown);
		expect(outcome).toMatchObject({ notSaved: 'stale' });
		expect(await caseNumbered('P-20')).toMatchObject({ sex: 'kvinna', birthYear: 1930 });
		if (!('notSaved' in outcome)) throw new Error('The grid was saved');
		expect(await saveGrid(database, scope, changing, outcome.review)).toMatchObject({ rest: null });
	});

	it('is not saved against a preview that nobody was shown', async () => {
		expect(await saveGrid(database, scope, [good('P-24')], null)).toMatchObject({
			notSaved: 'unseen'
		});
	});
});

it('the grid is its sender’s alone', async () => {
	const shown = await stage([good('P-30')]);
	const somebody = mintScope({ ...scope, actorId: 'somebody-else' });
	expect(await heldGrid(database, somebody, shown)).toBeNull();
	await forgetGrid(database, scope, shown);
	expect(await pageOf(shown)).toMatchObject({ rows: [], review: null, lost: true });
});
