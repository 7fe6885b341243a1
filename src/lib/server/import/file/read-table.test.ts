import { describe, expect, it } from 'vitest';
import { FileRefused } from './file-refused';
import { LIMITS } from './limits';
import { readTable } from './read-table';
import type { TableRow } from './table';

async function read(bytes: Uint8Array | string): Promise<{ headers: string[]; rows: TableRow[] }> {
	const table = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
	const rows: TableRow[] = [];
	for await (const row of table.rows) rows.push(row);
	return { headers: table.headers, rows };
}

async function refusalOf(bytes: Uint8Array | string): Promise<FileRefused> {
	return read(bytes).then(
		() => expect.fail('the file was read'),
		(error: unknown) => (error instanceof FileRefused ? error : Promise.reject(error as Error))
	);
}

const windows1252 = (text: string) => Buffer.from(text, 'latin1');

describe('a CSV file', () => {
	it('is read with semicolons, CRLF and a byte order mark, as Swedish Excel saves it', async () => {
		const { headers, rows } = await read('\uFEFFÄrende;Kön\r\n1;Kvinna\r\n');
		expect(headers).toEqual(['Ärende', 'Kön']);
		expect(rows).toEqual([{ line: 2, cells: ['1', 'Kvinna'] }]);
	});

	it('is read in Windows-1252 where it is not UTF-8', async () => {
		const { headers, rows } = await read(windows1252('Ärende;Kön\n1;Åsa ö\n'));
		expect(headers).toEqual(['Ärende', 'Kön']);
		expect(rows[0]?.cells).toEqual(['1', 'Åsa ö']);
	});

	it.each([
		['tab', '\t'],
		['comma', ',']
	])('is read with %s where its header has them', async (_, separator) => {
		const { headers, rows } = await read(`a${separator}"b;c"\n1${separator}2;3\n`);
		expect(headers).toEqual(['a', 'b;c']);
		expect(rows[0]?.cells).toEqual(['1', '2;3']);
	});

	it('passes over the line in which Excel names the separator', async () => {
		const { headers, rows } = await read('sep=;\r\na;b\r\n1;2\r\n');
		expect(headers).toEqual(['a', 'b']);
		expect(rows).toEqual([{ line: 3, cells: ['1', '2'] }]);
	});

	it('tells the true line of a row after cells with line breaks and empty lines', async () => {
		const { rows } = await read('a;b\r\n"1\r\n\r\n1";x\r\n\r\n;\r\n2;"y\ny"\r\n3;z\r\n');
		expect(rows.map(({ line }) => line)).toEqual([2, 7, 9]);
		expect(rows[0]?.cells).toEqual(['1\r\n\r\n1', 'x']);
	});

	it('keeps a quotation mark inside a cell', async () => {
		const { rows } = await read('a;b\n5" bred;"sa ""hej"""\n');
		expect(rows[0]?.cells).toEqual(['5" bred', 'sa "hej"']);
	});
});

describe('a file that cannot be read is refused in plain Swedish', () => {
	const wide = Array.from({ length: 28_000 }, (_, at) => `kolumn ${at}`).join(';');
	it.each([
		['an empty file', '', 'tom', /tom/],
		['only blank lines', '\r\n;;\r\n', 'tom', /tom/],
		['28 000 columns', `${wide}\n`, 'för-många-kolumner', /28\s000 kolumner.*högst 200/],
		['UTF-16', Buffer.from('\uFEFFÄrende;Kön\r\n', 'utf16le'), 'teckenkodning', /UTF-16/],
		['DOS signs', Buffer.from([0x8e, 0x72, 0x3b, 0x84, 0x94, 0x86]), 'teckenkodning', /trasig/],
		[
			'UTF-8 with damaged signs',
			Buffer.concat([Buffer.from('Ärende;Kön\n1;'), Buffer.from([0xe5, 0x0a])]),
			'teckenkodning',
			/trasig/
		],
		['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0]), 'filtyp', /ingen textfil/],
		['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'filtyp', /\.xls\)/],
		['a PDF', '%PDF-1.7', 'filtyp', /PDF/],
		[
			'a quotation mark that never ends',
			'a;b\n1;2\n"3;4\n5;6\n',
			'citattecken',
			/på eller efter rad 3/
		],
		[
			'more empty lines than a sheet has',
			`a;b\n${'\n'.repeat(LIMITS.lines)}1;2`,
			'för-många-rader',
			/tomma/
		],
		[
			'more rows than are held against each other',
			`a;b\n${'1;2\n'.repeat(LIMITS.rows + 1)}`,
			'för-många-rader',
			/fler än 100\s000 rader\. Dela upp/
		],
		['the same of an old Mac', `a;b\r${'\r'.repeat(LIMITS.lines)}1;2`, 'för-många-rader', /tomma/],
		['a cell as long as a book', `a\n${'x'.repeat(LIMITS.cell + 1)}\n`, 'lång-cell', /rad 2/]
	] as const)('%s', async (_, bytes, code, message) => {
		const refusal = await refusalOf(bytes);
		expect(refusal.code).toBe(code);
		expect(refusal.message).toMatch(message);
	});
});
