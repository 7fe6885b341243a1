import { describe, expect, it } from 'vitest';
import {
	makeStyles,
	makeWorkbook,
	makeZip,
	type Part
} from '../../../../../../tests/support/make-zip';
import { FileRefused } from '../file-refused';
import { readTable } from '../read-table';
import type { TableRow } from '../table';

async function read(bytes: Uint8Array) {
	const table = await readTable(bytes);
	const rows: TableRow[] = [];
	for await (const row of table.rows) rows.push(row);
	return { ...table, rows };
}

/** What the rows hold; a cell that is no value as `!` and whom that concerns. */
async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
	const { rows } = await read(bytes);
	return rows.map(({ cells, flaws }) =>
		Array.from(
			{ length: Math.max(cells.length, ...[...(flaws?.keys() ?? [])].map((at) => at + 1)) },
			(_, at) => {
				const flaw = flaws?.get(at);
				return flaw ? `!${flaw.concerns}` : (cells[at] ?? '');
			}
		)
	);
}

const refusalOf = (bytes: Uint8Array) =>
	read(bytes).then(
		() => expect.fail('the file was read'),
		(error: unknown) =>
			error instanceof FileRefused ? error.message : Promise.reject(error as Error)
	);

const text = (address: string, content: string) =>
	`<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
const row = (line: number, cells: string, attributes = '') =>
	`<row r="${line}" ${attributes}>${cells}</row>`;
const header = row(1, ['A', 'B', 'C'].map((name) => text(`${name}1`, name.toLowerCase())).join(''));
const sheet = (rows: string, after = '', before = '') =>
	`<worksheet>${before}<sheetData>${header}${rows}</sheetData>${after}</worksheet>`;
const merge = (...refs: string[]) =>
	`<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('a cell of a workbook', () => {
	it.each([
		['a formula without a value', '<c r="A2"><f>B1</f></c>', '!any'],
		['a formula with an empty value', '<c r="A2"><f>B1</f><v></v></c>', '!any'],
		['a shared formula without a value', '<c r="A2"><f t="shared" si="0"/></c>', '!any'],
		['a formula of text without a value', '<c r="A2" t="str"><f>B1</f></c>', '!any'],
		['a formula with a value', '<c r="A2"><f>B1</f><v>12</v></c>', '12'],
		['a formula whose value is an empty text', '<c r="A2" t="str"><f>B1</f><v></v></c>', ''],
		['an error', '<c r="A2" t="e"><v>#N/A</v></c>', '!any'],
		['an error of a formula', '<c r="A2" t="e"><f>B1</f><v>#REF!</v></c>', '!any'],
		['true', '<c r="A2" t="b"><v>1</v></c>', '!name'],
		['a date written out', '<c r="A2" t="d"><v>2026-10-07</v></c>', '!name'],
		['a text that the workbook lacks', '<c r="A2" t="s"><v>7</v></c>', '!any'],
		['an unknown type', '<c r="A2" t="x"><v>7</v></c>', '!any'],
		[
			'rich text',
			'<c r="A2" t="inlineStr"><is><r><t>2026</t></r><r><t>-1</t></r></is></c>',
			'2026-1'
		],
		['a sign that XML cannot hold', text('A2', 'a_x0041_b'), 'aAb'],
		['an empty cell', '<c r="A2"><v/></c>', '']
	])('%s', async (_, cell, shown) => {
		const [cells] = await cellsOf(makeWorkbook(sheet(row(2, cell + text('B2', 'x')))));
		expect(cells?.[0]).toBe(shown);
	});

	it('has the number format of its style', async () => {
		const cells = '<c r="A2" s="1"><v>12</v></c><c r="B2" s="2"><v>46300</v></c>';
		const book = makeWorkbook(sheet(row(2, cells)), [makeStyles(['00000', 'yyyy-mm-dd'])]);
		const { rows } = await read(book);
		expect(rows[0]?.cells).toEqual(['00012', '2026-10-05']);
	});

	it('keeps its row from being taken for empty, when it is no value', async () => {
		expect(await cellsOf(makeWorkbook(sheet(row(2, '<c r="A2"><f>B1</f></c>'))))).toEqual([
			['!any']
		]);
	});
});

describe('merged cells', () => {
	const rows =
		row(2, text('A2', '1') + text('B2', 'x') + text('C2', 'p')) +
		row(3, text('A3', '2') + '<c r="B3"/>' + text('C3', 'q')) +
		row(4, text('A4', '3') + text('C4', 'r'));

	it('have their value in all their rows', async () => {
		expect(await cellsOf(makeWorkbook(sheet(rows, merge('B2:B4'))))).toEqual([
			['1', 'x', 'p'],
			['2', 'x', 'q'],
			['3', 'x', 'r']
		]);
	});

	it('have none in their other columns, where it may be meant or not', async () => {
		const wide = row(2, text('A2', '1') + text('B2', 'x')) + row(3, text('A3', '2'));
		expect(await cellsOf(makeWorkbook(sheet(wide, merge('B2:C3'))))).toEqual([
			['1', 'x', '!any'],
			['2', 'x', '!any']
		]);
	});

	it('are none where nothing is in them, and fill no empty rows', async () => {
		const empty = row(2, text('A2', '1')) + row(3, text('A3', '2')) + row(5, '<c r="A5"/>');
		expect(await cellsOf(makeWorkbook(sheet(empty, merge('B2:C3', 'A3:A9'))))).toEqual([
			['1'],
			['2']
		]);
	});

	it('carry what is no value to all their rows', async () => {
		const flawed =
			row(2, text('A2', '1') + '<c r="B2" t="e"><v>#N/A</v></c>') + row(3, text('A3', '2'));
		expect(await cellsOf(makeWorkbook(sheet(flawed, merge('B2:B3'))))).toEqual([
			['1', '!any'],
			['2', '!any']
		]);
	});

	it('of the header name all their columns, and nothing under it', async () => {
		const book = makeWorkbook(sheet(rows, merge('B1:C1', 'A1:A2')));
		const { headers } = await read(book);
		expect(headers).toEqual(['a', 'b', 'b']);
		expect(await cellsOf(book)).toHaveLength(3);
	});

	it('are found after many rows, whatever prefix the sheet has', async () => {
		const many = Array.from({ length: 5_000 }, (_, at) =>
			row(at + 2, text(`A${at + 2}`, String(at)))
		);
		const xml = sheet(many.join(''), merge('B1:B1', 'C2:C5001')).replace(
			'<c r="A2"',
			`${text('C2', 'alla')}<c r="A2"`
		);
		for (const book of [xml, xml.replace(/<(\/?)(\w)/g, '<$1x:$2')]) {
			expect((await cellsOf(makeWorkbook(book))).at(-1)).toEqual(['4999', '', 'alla']);
		}
	});
});

describe('what somebody who looks at the workbook would not expect is said', () => {
	const two = row(2, text('A2', '1')) + row(3, text('A3', '2'), 'hidden="1"');

	it.each([
		[
			'a hidden row',
			sheet(two),
			'1 dold rad ingår: rader som är dolda eller bortfiltrerade i Excel läses också.'
		],
		[
			'a hidden column',
			sheet(two.replace('hidden="1"', ''), '', '<cols><col min="2" max="2" hidden="1"/></cols>'),
			'1 dold kolumn ingår: ”b”.'
		],
		[
			'a row without height',
			sheet(two.replace('hidden="1"', 'ht="0"')),
			'1 dold rad ingår: rader som är dolda eller bortfiltrerade i Excel läses också.'
		]
	])('%s', async (_, xml, remark) => {
		expect((await read(makeWorkbook(xml))).remarks).toEqual([remark]);
	});

	it('other sheets, unless they are empty or hidden', async () => {
		const book = (others: string) =>
			makeZip([
				[
					'xl/workbook.xml',
					`<workbook><sheets><sheet name="A" r:id="r1"/>${others}</sheets></workbook>`
				],
				[
					'xl/_rels/workbook.xml.rels',
					`<Relationships>${[1, 2, 3].map((at) => `<Relationship Id="r${at}" Type="x/worksheet" Target="s${at}.xml"/>`).join('')}</Relationships>`
				],
				['xl/s1.xml', sheet(row(2, text('A2', '1')))],
				['xl/s2.xml', sheet('')],
				['xl/s3.xml', '<worksheet><sheetData/></worksheet>']
			]);
		expect((await read(book('<sheet name="B" r:id="r2"/>'))).remarks).toEqual([
			'Bara det första bladet, ”A”, läses. Filen har också bladet ”B”, som inte är läst.'
		]);
		expect((await read(book('<sheet name="C" r:id="r3"/>'))).remarks).toEqual([]);
		expect((await read(book('<sheet name="B" r:id="r2" state="hidden"/>'))).remarks).toEqual([]);
	});
});

describe('a workbook', () => {
	const parts = (main: string, more: readonly Part[] = []): Part[] => [
		[
			'_rels/.rels',
			`<Relationships><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/${main}"/></Relationships>`
		],
		...more
	];

	it('is found where the archive says that it is', async () => {
		const book = makeZip(
			parts('book/main2.xml', [
				[
					'book/main2.xml',
					'<x:workbook><x:sheets><x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>'
				],
				[
					'book/_rels/main2.xml.rels',
					'<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="../Sheets/One.xml"/></Relationships>'
				],
				['sheets/one.xml', sheet(row(2, text('A2', '1')))]
			])
		);
		expect(await cellsOf(book)).toEqual([['1']]);
	});

	it.each([
		['a binary workbook', parts('xl/workbook.bin', [['xl/workbook.bin', 'x']]), /\.xlsb/],
		[
			'an OpenDocument sheet',
			[
				['mimetype', 'x'],
				['content.xml', 'x']
			] as Part[],
			/\.ods/
		],
		[
			'a text document',
			parts('word/document.xml', [['word/document.xml', '<a/>']]),
			/ingen Excelfil/
		],
		['any other archive', [['a.txt', 'x']] as Part[], /ingen Excelfil/]
	])('is told from %s', async (_, archive, words) => {
		expect(await refusalOf(makeZip(archive))).toMatch(words);
	});

	it('with an error in its header is refused', async () => {
		const xml = `<worksheet><sheetData>${row(1, `${text('A1', 'a')}<c r="B1" t="e"><v>#REF!</v></c>`)}</sheetData></worksheet>`;
		expect(await refusalOf(makeWorkbook(xml))).toMatch(/Rubrikraden kan inte läsas.*#REF!/);
	});
});
