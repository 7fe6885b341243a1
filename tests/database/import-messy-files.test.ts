import { mkdtemp, open, rm } from 'node:fs/promises';
import { withoutRandom } from '../support/without-random';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { discardImport } from '../../src/lib/server/import/discard-import';
import { FileRefused } from '../../src/lib/server/import/file/file-refused';
import type { ImportFile } from '../../src/lib/server/import/file/import-file';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import type { ImportSummary } from '../../src/lib/server/import/summary';
import type { Scope } from '../../src/lib/server/scope';
import { casesFile, everything, freshInstallation } from './import-fixture';

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskriven;Anteckning';
const GOOD = '1;ÄN;Medicin 1;2024-01-01 08:00;2024-01-05;';
/** A well-formed number that belongs to nobody: from Skatteverket's series for tests. */
const PERSONNUMMER = '19900101-2385';

let database: Database;
let scope: Scope;
let folder: string;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	folder = await mkdtemp(join(tmpdir(), 'svu-messy-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Stages a file, turns the preview down, and says whether the database is as it was. */
async function preview(file: ImportFile): Promise<ImportSummary> {
	const before = await everything(database);
	const { importId, summary } = await stageCases(database, scope, { file });
	await transaction(database, scope, (tx) => discardImport(tx, scope, importId));
	expect(await everything(database)).toEqual(before);
	return summary;
}

async function refusalOf(file: ImportFile): Promise<FileRefused> {
	const before = await everything(database);
	const refusal = await stageCases(database, scope, { file }).then(
		() => expect.fail('the file was read'),
		(error: unknown) => (error instanceof FileRefused ? error : Promise.reject(error as Error))
	);
	expect(await everything(database)).toEqual(before);
	return refusal;
}

describe('a row that is wrong is refused by line, column, value and reason', () => {
	it.each([
		['2;ÄN;Medicin 1;2024-02-30;;', 'Inskriven', '2024-02-30', /datum/i],
		['2;ÄN;Medicin 1;igår;;', 'Inskriven', 'igår', /inget datum/],
		['2;ÄN;Plan 9;2024-01-01;;', 'Avdelning', 'Plan 9', /Plan 9|avdelning/i],
		['2;ÄN;;2024-01-01;;', 'Avdelning', '', /avdelning/i],
		[';ÄN;Medicin 1;2024-01-01;;', 'Ärendenummer', '', /saknas/],
		['2;XX;Medicin 1;2024-01-01;;', 'Nämnd', 'XX', /nämnd/i],
		['2;ÄN;Medicin 1;2024-01-09;2024-01-05;', 'Utskriven', '2024-01-05', /före/i],
		['2;ÄN;Medicin 1;2099-01-01;;', 'Inskriven', '2099-01-01', /framtid|senare/i]
	])('%s', async (line, column, value, reason) => {
		const summary = await preview(casesFile(HEADER, GOOD, line));
		expect(summary).toMatchObject({ rows: 2, new: 1, refusedRows: 1 });
		const [first] = summary.refused;
		expect(first).toMatchObject({ line: 3, column, value });
		expect(first?.reason).toMatch(reason);
	});

	it('for a note that cannot be stored, whose line breaks alone can', async () => {
		const noted = (number: string, note: string) => GOOD.replace(/^1/, number) + `"${note}"`;
		const summary = await preview(casesFile(HEADER, noted('1', 'a\r\nb'), noted('2', 'a\u0085b')));
		expect(summary).toMatchObject({ new: 1, refusedRows: 1 });
		expect(summary.refused[0]).toMatchObject({ column: 'Anteckning' });
		expect(summary.refused[0]?.reason).toMatch(/tecken som inte kan visas/);
	});

	it('names the unknown ward, so that it can be added', async () => {
		const summary = await preview(casesFile(HEADER, '2;ÄN;Plan 9;2024-01-01;;'));
		expect(summary.missing).toMatchObject([{ list: 'ward', name: 'Plan 9' }]);
	});

	it('names as many as others can wait for to be added, and the next when those are there', async () => {
		const lines = Array.from({ length: 120 }, (_, at) => `N-${at};ÄN;Plan ${at};2024-01-01;;`);
		const { missing, refusedRows } = await preview(casesFile(HEADER, ...lines));
		expect(missing.map(({ name }) => name)).toEqual(
			lines.slice(0, 100).map((_, at) => `Plan ${at}`)
		);
		expect(refusedRows).toBe(120);
	});

	it.each([
		['in the case number', `${PERSONNUMMER};ÄN;Medicin 1;2024-01-01;;`, 'Ärendenummer'],
		[
			'in a column that is not read',
			`2;ÄN;Medicin 1;2024-01-01;;ring ${PERSONNUMMER}`,
			'Anteckning'
		],
		[
			'without separator',
			`2;ÄN;Medicin 1;2024-01-01;;${PERSONNUMMER.replace('-', '')}`,
			'Anteckning'
		],
		['in a date', `2;ÄN;Medicin 1;${PERSONNUMMER};;`, 'Inskriven']
	])('a personnummer %s is refused and never repeated', async (_, line, column) => {
		const summary = await preview(casesFile(HEADER, GOOD, line));
		expect(summary).toMatchObject({ new: 1, refusedRows: 1 });
		expect(summary.refused[0]).toMatchObject({ line: 3, column });
		expect(summary.refused[0]?.reason).toMatch(/personnummer/);
		expect(withoutRandom(JSON.stringify(summary))).not.toMatch(/2385/);
	});

	it('the same number twice refuses both rows', async () => {
		const other = '2;ÄN;Medicin 1;2024-01-01;;';
		const summary = await preview(casesFile(HEADER, GOOD, other, GOOD));
		expect(summary).toMatchObject({ new: 1, refusedRows: 2 });
		expect(summary.refused.map(({ line }) => line)).toEqual([2, 4]);
		expect(summary.refused[0]?.reason).toMatch(/flera gånger, även på rad 4/);
	});

	it('the same number twice refuses both rows also when one is wrong in itself', async () => {
		const summary = await preview(casesFile(HEADER, GOOD, GOOD.replace('2024-01-01', 'igår')));
		expect(summary).toMatchObject({ new: 0, refusedRows: 2 });
	});

	it('the same number in two committees is two cases', async () => {
		const summary = await preview(casesFile(HEADER, GOOD, GOOD.replace('ÄN', 'IFN')));
		expect(summary).toMatchObject({ new: 2, refusedRows: 0 });
	});

	it('a row with more cells than columns is refused', async () => {
		const summary = await preview(casesFile(HEADER, `${GOOD};kvar`));
		expect(summary.refused[0]?.reason).toMatch(/7 celler men rubrikraden 6/);
	});
});

describe('a file that is wrong is refused as a whole, and the database is as before', () => {
	it.each([
		['an empty file', Buffer.alloc(0), 'tom'],
		[
			'a file without case numbers',
			Buffer.from('Nämnd;Avdelning\nÄN;Medicin 1\n'),
			'saknad-kolumn'
		],
		[
			'a broken encoding',
			Buffer.concat([Buffer.from(`${HEADER}\n1;`), Buffer.from([0xc4, 0x4e, 0x0a])]),
			'teckenkodning'
		],
		[
			'an encoding broken before it came here',
			Buffer.from('Ã„rendenummer;NÃ¤mnd\n1;Ã„N\n'),
			'teckenkodning'
		],
		['28 000 columns', Buffer.from(`${';x'.repeat(28_000)}\n`), 'för-många-kolumner'],
		['a personnummer for a column name', Buffer.from(`${PERSONNUMMER};ÄN\n`), 'rubriker']
	] as const)('%s', async (_, bytes, code) => {
		const refusal = await refusalOf({ name: 'prov.csv', bytes });
		expect(refusal.code).toBe(code);
		expect(refusal.message).toMatch(/^[A-ZÅÄÖ].*\.$/);
		expect(refusal.message).not.toContain('2385');
	});

	it('a zip renamed .xlsx', async () => {
		const book = Buffer.from(await writeXlsx([['a']]).toBuffer());
		const bytes = Buffer.from(
			book.toString('latin1').replaceAll('xl/workbook.xml', 'word/docume.xml'),
			'latin1'
		);
		const refusal = await refusalOf({ name: 'arenden.xlsx', bytes });
		expect(refusal.message).toMatch(/zip-fil men ingen Excelfil/);
	});

	it('a file of 200 MB, without reading it', async () => {
		const path = join(folder, 'stor.csv');
		const handle = await open(path, 'w');
		await handle.truncate(200 * 1024 * 1024);
		await handle.close();
		const refusal = await refusalOf({ name: 'stor.csv', path });
		expect(refusal.message).toMatch(/för stor.*högst 50 MB/);
	});

	it('an upload of 200 MB, as soon as too much of it has arrived', async () => {
		let sent = 0;
		function* pieces() {
			for (; sent < 200; sent += 1) yield Buffer.alloc(1024 * 1024, 'x');
		}
		const refusal = await refusalOf({ name: 'stor.csv', stream: Readable.from(pieces()) });
		expect(refusal.code).toBe('för-stor');
		expect(sent).toBeLessThan(52);
	});
});
