import { describe, expect, it } from 'vitest';
import { readCharts, readSheet } from '../../../../tests/support/office/read-chart';
import { packageFaults, readPackage } from '../../../../tests/support/office/read-package';
import { sampleWorkbook } from '../../../../tests/support/office/samples';
import { sheetNames } from './sheet';
import { writeWorkbook } from './workbook';
import { descendants } from './xml-tree';

const file = readPackage(await writeWorkbook(sampleWorkbook()));
const names = [...descendants(file.xml('xl/workbook.xml'), 'sheet')].map(
	({ attributes }) => attributes.name ?? ''
);

describe('a workbook', () => {
	it('is a package where every relation leads somewhere and every part has a type', () => {
		expect(packageFaults(file)).toEqual([]);
	});

	it('has numbers and dates as such, a zero as zero, and nothing where there is nothing', () => {
		const cells = readSheet(file, names[0] ?? '');
		expect(cells.get('B5')).toBe(Date.UTC(2019, 0, 1) / 86_400_000 + 25_569);
		expect([10, 11, 12, 13].map((row) => cells.get(`D${row}`))).toEqual([29, 0, 33, undefined]);
		expect(cells.get('A22')).toBe('Summa');
	});

	it('defuses text that Excel would run', () => {
		const cells = readSheet(file, names[0] ?? '');
		expect(cells.get('B7')).toBe("'=alla");
		expect(cells.get('E13')).toBe("'-1 saknas");
	});

	it('has charts of its own cells, and cells for what the table lacks', () => {
		const charts = readCharts(file);
		expect(charts.map(({ series }) => series.length)).toEqual([4, 1, 4]);
		for (const { series } of charts) {
			for (const { name, categories, values, cells } of series) {
				expect(cells).toEqual({ name, categories, values });
			}
		}
	});

	it('shows numbers as their row says, else as their column', () => {
		const styles = file.xml('xl/styles.xml');
		const codes = new Map(
			[...descendants(styles, 'numFmt')].map((it) => [
				it.attributes.numFmtId,
				it.attributes.formatCode
			])
		);
		const [list] = descendants(styles, 'cellXfs');
		const looks = list ? [...descendants(list, 'xf')] : [];
		const formatAt = (address: string) => {
			const cells = [...descendants(file.xml('xl/worksheets/sheet1.xml'), 'c')];
			const cell = cells.find(({ attributes }) => attributes.r === address);
			return codes.get(looks[Number(cell?.attributes.s)]?.attributes.numFmtId);
		};
		expect(['C10', 'C22', 'B10'].map(formatAt)).toEqual(['0', '0.00', 'yyyy\\-mm\\-dd']);
	});

	it('is printed on A4 lying, as wide as the paper, the header on each page', () => {
		const sheets = [...file.parts.keys()].filter((part) => part.startsWith('xl/worksheets/sheet'));
		for (const sheet of sheets) {
			const [setup] = descendants(file.xml(sheet), 'pageSetup');
			expect(setup?.attributes).toMatchObject({ paperSize: '9', orientation: 'landscape' });
		}
		expect([...descendants(file.xml('xl/workbook.xml'), 'definedName')]).toHaveLength(names.length);
	});
});

describe('names of sheets', () => {
	it('are what Excel takes: none too long, none alike, none without a name', () => {
		const long = 'Ärenden där personen väntat på särskilt boende';
		expect(sheetNames(["'a:b/c'", 'A b c', '', long, long])).toEqual([
			'a b c',
			'A b c (2)',
			'Blad',
			'Ärenden där personen väntat på',
			'Ärenden där personen väntat (2)'
		]);
	});
});
