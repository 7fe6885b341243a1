import { describe, expect, it } from 'vitest';
import { makeWorkbook, makeZip } from '../../../../../../tests/support/make-zip';
import { FileRefused } from '../file-refused';
import { LIMITS } from '../limits';
import { readTable } from '../read-table';
import { openWorkbook } from './zip';

const MEGABYTE = 1024 * 1024;

async function read(bytes: Uint8Array): Promise<string[][]> {
	const { headers, rows } = await readTable(bytes);
	const read = [[...headers]];
	for await (const { cells } of rows) read.push([...cells]);
	return read;
}

const refusalOf = (bytes: Uint8Array) =>
	read(bytes).then(
		() => expect.fail('the file was read'),
		(error: unknown) => (error instanceof FileRefused ? error.code : Promise.reject(error as Error))
	);

const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

it('a workbook is read, however alike its rows are', async () => {
	const cells = (at: number) =>
		[...'ABCDEFGH'].map((column) => `<c r="${column}${at}" t="b"><v>1</v></c>`).join('');
	const rows = Array.from(
		{ length: 20_000 },
		(_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`
	);
	const xml = sheet(rows.join(''));
	const bytes = makeWorkbook(xml);
	expect(await read(bytes)).toHaveLength(rows.length);
	expect(xml.length / bytes.length).toBeLessThan(LIMITS.unpackedTimes / 4);
});

describe('a zip bomb', () => {
	it('is refused when it swells, long before all of it is unpacked', async () => {
		const bytes = makeZip([['a', Buffer.alloc(100 * MEGABYTE)]]);
		expect(bytes.length).toBeLessThan(MEGABYTE);
		let unpacked = 0;
		const readAll = async () => {
			for await (const piece of openWorkbook(bytes).read('a', LIMITS.unpacked))
				unpacked += piece.length;
		};
		await expect(readAll()).rejects.toMatchObject({ code: 'för-stor' });
		expect(unpacked).toBeLessThan(2 * MEGABYTE);
		const book = makeWorkbook(sheet(row('a') + '<x/>'.repeat(2 * MEGABYTE)));
		expect(await refusalOf(book)).toBe('för-stor');
	});

	it('is refused when its parts together are more than one may be', async () => {
		const zip = openWorkbook(makeZip([['a', Buffer.alloc(8 * MEGABYTE, noise(MEGABYTE))]]));
		let unpacked = 0;
		const readAgainAndAgain = async () => {
			while (unpacked <= 2 * LIMITS.unpacked) {
				for await (const piece of zip.read('a', LIMITS.unpacked)) unpacked += piece.length;
			}
		};
		await expect(readAgainAndAgain()).rejects.toMatchObject({ code: 'för-stor' });
		expect(unpacked).toBeGreaterThan(LIMITS.unpacked - MEGABYTE);
	});

	it('is refused when it has more parts than any workbook', async () => {
		const parts = Array.from({ length: LIMITS.parts }, (_, at) => [`p${at}`, ''] as const);
		expect(await refusalOf(makeWorkbook(sheet(row('a')), parts))).toBe('skadad');
	});

	it('does not get past the limit by stating a size of its own', async () => {
		const bytes = makeWorkbook(sheet(row('a') + '<x/>'.repeat(2 * MEGABYTE)));
		// The stated unpacked size of every part, in both of the archive's directories.
		for (const [mark, at] of [
			['PK\u0003\u0004', 22],
			['PK\u0001\u0002', 24]
		] as const) {
			let found = bytes.indexOf(mark);
			for (; found >= 0; found = bytes.indexOf(mark, found + 4))
				bytes.writeUInt32LE(10, found + at);
		}
		expect(await refusalOf(bytes)).toBe('för-stor');
	});
});

describe('a workbook made to fill the memory', () => {
	it('is refused when its few cells name columns far out', async () => {
		const far = '<row><c r="ZZZ1"><v>1</v></c></row>';
		expect(await refusalOf(makeWorkbook(sheet(row('a') + far.repeat(100_000))))).toBe(
			'för-många-kolumner'
		);
	});

	it('is refused when a cell has no end', async () => {
		const endless = '<t>' + 'a'.repeat(1000) + '</t>';
		const cell = `<row><c t="inlineStr"><is>${endless.repeat(50)}</is></c></row>`;
		expect(await refusalOf(makeWorkbook(sheet(row('a') + cell)))).toBe('lång-cell');
	});

	it('is refused when a text that cells share has no end', async () => {
		const strings = `<sst><si>${`<t>${'a'.repeat(1000)}</t>`.repeat(50)}</si></sst>`;
		const shared = '<row><c t="s"><v>0</v></c></row>';
		const bytes = makeWorkbook(sheet(row('a') + shared), [['xl/strings.xml', strings]]);
		expect(await refusalOf(bytes)).toBe('lång-cell');
	});

	it('has no entities of its own that grow, and none that read files', async () => {
		const doctype = '<!DOCTYPE x [<!ENTITY a "bb"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
		const [header] = await read(makeWorkbook(doctype + sheet(row('&a;&f;'))));
		expect(header).toEqual(['&a;&f;']);
	});
});

describe('merged cells made to take the time', () => {
	const merged = (ranges: readonly string[]) =>
		makeWorkbook(
			`<worksheet><sheetData>${row('a')}${row('b')}${row('c').repeat(2_000)}</sheetData><mergeCells>${ranges
				.map((ref) => `<mergeCell ref="${ref}"/>`)
				.join('')}</mergeCells></worksheet>`
		);

	it('are refused when they lie over each other, in many rows or in one', async () => {
		const many = (ref: string) => Array.from({ length: 2_000 }, () => ref);
		expect(await refusalOf(merged(many('A2:GR100000')))).toBe('skadad');
		expect(await refusalOf(merged(many('A2:GR2')))).toBe('skadad');
	});

	it('are refused when there are more than rows that can be read', async () => {
		const ranges = Array.from({ length: 500_000 }, (_, at) => `A${at + 2}:B${at + 2}`);
		expect(await refusalOf(merged(ranges))).toBe('skadad');
	});

	it('are read where each row has some', async () => {
		const ranges = Array.from({ length: 1_000 }, (_, at) => `A${2 * at + 2}:A${2 * at + 3}`);
		expect(await read(merged(ranges))).toHaveLength(2_002);
	});
});

/** Bytes that cannot be packed much, the same each time. */
function noise(length: number): Buffer {
	const bytes = Buffer.alloc(length);
	for (let at = 0, state = 1; at < length; at += 1) {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		bytes[at] = state >> 16;
	}
	return bytes;
}
