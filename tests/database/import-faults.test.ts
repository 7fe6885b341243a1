import { beforeEach, describe, expect, it } from 'vitest';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { FileRefused } from '../../src/lib/server/import/file/file-refused';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { stageSeries } from '../../src/lib/server/import/stage-series';
import type { ImportSummary } from '../../src/lib/server/import/summary';
import type { Scope } from '../../src/lib/server/scope';
import { askMeasures } from '../support/ask-measures';
import { fixtureFile } from './import-fixture';
import { renewed } from './put-back';

/** Files that once were taken for something else than what they show, each of a kind. */
const fault = (name: string) => fixtureFile(`faults/${name}`);

let database: Database;
let scope: Scope;

const installation = renewed();

beforeEach(async () => {
	({ database, scope } = await installation());
});

/** Reads files in order as the command line does: all of a file, or nothing of it. */
async function importAll(...names: string[]): Promise<ImportSummary> {
	let last: ImportSummary | undefined;
	for (const name of names) {
		const { importId, summary } = await stageCases(database, scope, { file: fault(name) });
		last = summary;
		if (summary.refusedRows > 0 || summary.new + summary.changed === 0) continue;
		const result = await commitImport(database, scope, importId);
		expect(result.outcome).toBe('committed');
	}
	if (!last) throw new Error('No files.');
	return last;
}

async function caseOf(number: string) {
	const [found] = await transaction(database, scope, (tx) =>
		findCasesByNumber(tx, scope, [{ committee: 'ÄN', number }])
	);
	return found?.record ?? null;
}

const reasons = ({ refused }: ImportSummary) => refused.map(({ reason }) => reason).join('\n');

const refusalOf = (name: string) =>
	stageCases(database, scope, { file: fault(name) }).then(
		() => expect.fail('the file was read'),
		(error: unknown) =>
			error instanceof FileRefused ? error.message : Promise.reject(error as Error)
	);

describe('a cell is no other value than what it shows', () => {
	it.each([
		[
			'a formula without a value',
			['f01-before.csv', 'f01-formula-without-value.xlsx'],
			/sparat värde/
		],
		['an error as a number', ['f04-error-cell-as-number.xlsx'], /felet #N\/A/],
		[
			'a number that became a date',
			['f05-number-became-date.xlsx'],
			/datum.*formatera kolumnen som text/i
		],
		[
			'the same number in two ways',
			['f09-before.csv', 'f09-equals-quoted.csv'],
			/finns flera gånger/
		],
		['a row cut off in the middle', ['f24-before.csv', 'f24-cut-off.csv'], /slutar mitt i raden/]
	])('%s is refused', async (_, names, reason) => {
		const summary = await importAll(...names);
		expect(summary.changed).toBe(0);
		expect(reasons(summary)).toMatch(reason);
	});

	it('a number of a fixed width is the one that is shown', async () => {
		expect(await importAll('f02-before.csv', 'f02-number-format-00000.xlsx')).toMatchObject({
			changed: 1,
			refusedRows: 0
		});
		expect((await caseOf('00012'))?.plan).toBe('sabo');
		expect((await caseOf('12'))?.plan).toBe('hem-ingen');
	});

	it('a merged cell has its value in each of its rows', async () => {
		const summary = await importAll('f07-merged-health-centre.xlsx');
		expect(summary).toMatchObject({ new: 2, refusedRows: 0 });
		const centres = [await caseOf('F07a'), await caseOf('F07b')].map((one) => one?.healthCentre);
		expect(centres[0]).toBeTruthy();
		expect(centres[1]).toBe(centres[0]);
	});

	it('shares in per cent are the figures that are shown, in both kinds of file', async () => {
		const values = { 'f06-percent-cells.xlsx': [93, 92.5, 94], 'f06-percent-cells.csv': [92.5] };
		for (const [name, shown] of Object.entries(values)) {
			const staged = await stageSeries(database, scope, { file: fault(name), judgeOnly: true });
			expect(staged.summary.refused).toEqual([]);
			expect(staged.summary.values.map(({ value }) => value)).toEqual(shown);
		}
	});
});

describe('two spellings that look the same are one', () => {
	it('numbers of cases', async () => {
		const summary = await importAll('f03-before.csv', 'f03-same-numbers-again.csv');
		expect(summary).toMatchObject({ new: 0, changed: 0, unchanged: 2, refusedRows: 2 });
		expect(reasons(summary)).toMatch(/finns flera gånger/);
	});

	it('names of columns', async () => {
		const summary = await importAll('f23-header-zero-width.csv');
		expect(summary.ignoredColumns).toEqual([]);
		expect(summary.readings?.every(({ how }) => how === 'own')).toBe(true);
	});

	it('names of series, by one rule for form and file', async () => {
		for (const name of ['f18-series-name-131.csv', 'f18-series-semicolon.csv']) {
			const { summary } = await stageSeries(database, scope, {
				file: fault(name),
				judgeOnly: true
			});
			expect(summary.refused).toEqual([]);
		}
	});
});

describe('what is unusual in a file is said', () => {
	it('dates of a wrong century', async () => {
		const { warnings } = await importAll('f08-century-slip.csv');
		expect(warnings.map(({ column }) => column)).toEqual(
			expect.arrayContaining(['Korttids från', 'SÄBO beslut'])
		);
	});

	it('a discharge that is emptied, with old and new', async () => {
		await importAll('f25-before.csv');
		const { summary, changes } = await stageCases(database, scope, {
			file: fault('f25-discharge-emptied.csv'),
			judgeOnly: true,
			listChanges: true
		});
		expect(summary.warnings.map(({ message }) => message).join()).toMatch(
			/2026-10-06 15:00.*tas bort/
		);
		expect(changes).toMatchObject([
			{
				number: 'ÄN F25',
				line: 2,
				fields: [{ label: 'Utskriven', before: '2026-10-06 15:00', after: '' }]
			}
		]);
	});

	it('rows that are hidden', async () => {
		expect((await importAll('f26-hidden-row.xlsx')).remarks).toEqual([
			expect.stringContaining('1 dold rad ingår')
		]);
	});
});

describe('a file is known whatever wrote it', () => {
	it.each([
		'f15-workbook2.xlsx',
		'f16-sep-padded.csv',
		'f16-sep-quoted.csv',
		'f16-sep-cr.csv',
		'f17-dos-eof.csv'
	])('%s is read', async (name) => {
		expect(await importAll(name)).toMatchObject({ refused: [], rows: 1, new: 1 });
	});

	it('and a web page is told from a workbook', async () => {
		expect(await refusalOf('f28-table-as-html.xlsx')).toMatch(/webbtabell.*ingen Excelfil/);
	});
});

it('24 hours are those that pass, also over a clock change', async () => {
	await importAll('f19-dst-24h.csv');
	const shares = [];
	for (const month of ['2026-03', '2026-10']) {
		const period = { from: month, to: month };
		const answer = await askMeasures(database, scope, 'admission-notice-24h', period);
		if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
		shares.push([answer.output].flat()[0]?.rows[0]?.value);
	}
	expect(shares).toEqual([100, 0]);
});
