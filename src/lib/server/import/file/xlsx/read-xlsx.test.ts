import { describe, expect, it } from 'vitest';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { FileRefused } from '../file-refused';
import { readTable } from '../read-table';

async function bookOf(data: SheetData): Promise<Uint8Array> {
	return writeXlsx(data).toBuffer();
}

async function rowsOf(bytes: Uint8Array) {
	const { headers, rows } = await readTable(bytes);
	const read = [];
	for await (const row of rows) read.push(row);
	return { headers, rows: read };
}

const refusalOf = (bytes: Uint8Array) =>
	rowsOf(bytes).then(
		() => expect.fail('the file was read'),
		(error: unknown) => (error instanceof FileRefused ? error : Promise.reject(error as Error))
	);

describe('an XLSX file', () => {
	it('gives dates, numbers and texts as a file of cases writes them', async () => {
		const bytes = await bookOf([
			['Ärendenummer', 'Födelseår', 'Inskriven', 'Utskriven', 'Planering'],
			[
				'2018-00001',
				1934,
				{ value: new Date('2018-08-26T04:19:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' },
				{ value: new Date('2018-09-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
				'a < b & "c"'
			]
		]);
		const { headers, rows } = await rowsOf(bytes);
		expect(headers).toEqual(['Ärendenummer', 'Födelseår', 'Inskriven', 'Utskriven', 'Planering']);
		expect(rows).toMatchObject([
			{
				line: 2,
				cells: ['2018-00001', '1934', '2018-08-26 04:19', '2018-09-01', 'a < b & "c"']
			}
		]);
	});

	it('keeps the sheet’s row numbers and empty cells', async () => {
		const bytes = await bookOf([
			['a', 'b', 'c'],
			[null, null, null],
			['1', null, '3']
		]);
		const { rows } = await rowsOf(bytes);
		expect(rows).toEqual([{ line: 3, cells: ['1', '', '3'] }]);
	});

	it('is refused when it is wider than any file of cases', async () => {
		const refusal = await refusalOf(
			await bookOf([Array.from({ length: 28_000 }, (_, at) => `k${at}`)])
		);
		expect(refusal.code).toBe('för-många-kolumner');
	});

	it('is refused when it is a zip of something else, or cut off', async () => {
		const book = await bookOf([['a']]);
		expect((await refusalOf(book.subarray(0, book.length - 30))).code).toBe('skadad');
		// The part's name in both of the archive's directories.
		const renamed = Buffer.from(
			Buffer.from(book).toString('latin1').replaceAll('xl/workbook.xml', 'xl/workbook.abc'),
			'latin1'
		);
		const refusal = await refusalOf(renamed);
		expect(refusal.message).toMatch(/zip-fil men ingen Excelfil/);
	});
});
