import { describe, expect, it } from 'vitest';
import { readCharts } from '../../../../tests/support/office/read-chart';
import { packageFaults, readPackage } from '../../../../tests/support/office/read-package';
import { DOCUMENT, TABLE, WARDS, YEAR } from '../../../../tests/support/office/samples';
import { writeDocument } from './document';
import { childOf, descendants, textOf } from './xml-tree';

const file = readPackage(await writeDocument(DOCUMENT));
const body = file.xml('word/document.xml');
const attributes = (name: string) => [...descendants(body, name)].map((it) => it.attributes);

describe('a document', () => {
	it('is a package where every relation leads somewhere and every part has a type', () => {
		expect(packageFaults(file)).toEqual([]);
	});

	it('is A4 lying, in Swedish, with its title and headings marked as such', () => {
		expect(attributes('w:pgSz')).toEqual([
			{ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }
		]);
		expect(attributes('w:pStyle').map((style) => style['w:val'])).toEqual(
			expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Caption'])
		);
		const [language] = descendants(file.xml('word/styles.xml'), 'w:lang');
		expect(language?.attributes['w:val']).toBe('sv-SE');
	});

	it('has a table whose header is marked and stands again, whose rows are whole, and that says what it is', () => {
		const rows = [...descendants(body, 'w:tr')];
		expect(rows.map((row) => [...descendants(row, 'w:tc')].map(textOf))).toEqual([
			TABLE.columns.map(({ title }) => title),
			...TABLE.rows
		]);
		const marked = rows.map((row) => [...descendants(row, 'w:tblHeader')].length);
		expect(marked).toEqual([1, 0, 0, 0, 0]);
		expect([...descendants(body, 'w:cantSplit')]).toHaveLength(rows.length);
		expect(attributes('w:tblCaption')).toEqual([{ 'w:val': TABLE.caption }]);
		expect(attributes('w:tblDescription')[0]?.['w:val']).toContain('Målvärde');
	});

	it('has native charts with alternative texts and workbooks that say the same', () => {
		expect(attributes('wp:docPr').map(({ descr }) => descr)).toEqual([YEAR.altText, WARDS.altText]);
		for (const { series } of readCharts(file)) {
			for (const { name, categories, values, cells } of series) {
				expect(cells).toEqual({ name, categories, values });
			}
		}
	});

	it('says at the foot of each page what it is, and which page', () => {
		const [reference] = descendants(body, 'w:footerReference');
		const foot = file.relations('word/document.xml').find(({ type }) => type === 'footer');
		expect(reference?.attributes['r:id']).toBe(foot?.id);
		const text = textOf(file.xml(foot?.part ?? ''));
		expect(text).toContain(DOCUMENT.footer);
		expect(text).toContain('Sida 1 av 1');
	});

	it('keeps line breaks', () => {
		const broken = [...descendants(body, 'w:r')].filter((run) => childOf(run, 'w:br'));
		expect(broken).toHaveLength(1);
	});
});
