import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStyles, makeWorkbook } from '../../../../../tests/support/make-zip';
import { readSeriesRow } from '../../../domain/series/read-series-row';
import { FileRefused } from './file-refused';
import { rounds } from '../../../../../tests/support/rounds';
import { flawRefusals } from '../flaw-refusals';
import { readTable } from './read-table';

/** How many files are made up. */
const RUNS = rounds(150, 100_000);

async function rowsOf(bytes: Uint8Array) {
	const { headers, rows } = await readTable(bytes);
	const read = [];
	for await (const row of rows) read.push(row);
	return { headers, rows: read };
}

/** Reads a file to its end; a refusal in plain words is as good as rows. */
async function readOrRefused(bytes: Uint8Array): Promise<void> {
	try {
		await rowsOf(bytes);
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		expect(error.message).toMatch(/[a-zåäö]{3}/);
		expect(error.message).toMatch(/\.$/);
	}
}

describe('any file is read or refused, and never fails', () => {
	it('made of any bytes', async () => {
		const beginning = fc.constantFrom(
			'',
			'\uFEFF',
			'sep=',
			'PK\u0003\u0004',
			'<',
			'a;b\r\n',
			'\u001a'
		);
		const text = fc.string({ unit: 'binary', maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(
				beginning,
				text,
				fc.uint8Array({ maxLength: 60 }),
				async (first, more, bytes) => {
					await readOrRefused(Buffer.concat([Buffer.from(first + more), bytes]));
					await readOrRefused(Buffer.concat([Buffer.from(first), bytes]));
				}
			),
			{ numRuns: RUNS }
		);
	});

	it('made of a broken sheet', async () => {
		const piece = fc.constantFrom(
			...['<row r="2">', '<row>', '</row>', '<c r="A2">', '<c t="s">', '<c t="e" s="9">', '</c>'],
			...['<v>', '</v>', '<v/>', '<f>', '</f>', '1', '-1e9', 'x', '<mergeCell ref="A1:B9"/>'],
			...['<is><t>', '</t></is>', '</sheetData>', '<col min="1" max="x" hidden="1"/>', '&#0;']
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
				await readOrRefused(makeWorkbook(`<worksheet><sheetData>${pieces.join('')}</worksheet>`));
			}),
			{ numRuns: RUNS }
		);
	});
});

it('a number that is accepted is the one that its cell shows', async () => {
	const decimals = fc.integer({ min: 0, max: 4 });
	const code = fc.oneof(
		fc.constant('General'),
		decimals.map((places) => `0${places ? `.${'0'.repeat(places)}` : ''}`),
		decimals.map((places) => `#,##0${places ? `.${'0'.repeat(places)}` : ''}`),
		decimals.map((places) => `0${places ? `.${'0'.repeat(places)}` : ''}%`),
		fc.constantFrom(
			'0.00E+00',
			'# ?/?',
			';;;',
			'0;0',
			'yyyy-mm-dd',
			'0 "kr"',
			'00000',
			'@',
			'[h]:mm'
		)
	);
	const value = fc.oneof(
		fc.integer({ min: -100_000, max: 100_000 }),
		fc.double({ min: -1000, max: 1000, noNaN: true })
	);
	await fc.assert(
		fc.asyncProperty(code, value, async (format, number) => {
			const header = ['serie', 'år', 'månad', 'värde']
				.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`)
				.join('');
			const row = `<c t="inlineStr"><is><t>S</t></is></c><c><v>2026</v></c><c><v>1</v></c><c s="1"><v>${number}</v></c>`;
			const book = makeWorkbook(
				`<worksheet><sheetData><row>${header}</row><row>${row}</row></sheetData></worksheet>`,
				[makeStyles([format])]
			);
			const { headers, rows } = await rowsOf(book);
			const [read] = rows;
			if (!read) throw new Error('The row was not read.');
			if (flawRefusals(read, headers, () => 'value').length > 0) return;
			const [serie = '', år = '', månad = '', värde = ''] = read.cells;
			const { point } = readSeriesRow({ serie, år, månad, värde });
			if (!point) return;
			const scale = format.endsWith('%') ? 100 : 1;
			const places = /\.(0+)/.exec(format)?.[1]?.length ?? (/^[#0]/.test(format) ? 0 : 12);
			// As shown: the number itself, rounded to what there is room for.
			expect(Math.abs(point.value - number * scale)).toBeLessThanOrEqual(0.5001 * 10 ** -places);
			if (number < -1) expect(point.value).toBeLessThan(0);
			// A spreadsheet knows no more digits than these; a last one from counting in binary is none.
			expect(Number(point.value.toPrecision(15))).toBe(point.value);
		}),
		{
			numRuns: RUNS,
			examples: [
				['General', 0.000001000000000000005],
				['# ?/?', -1e-19]
			]
		}
	);
});
