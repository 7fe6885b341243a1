import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCharts } from '../../../../tests/support/office/read-chart';
import { packageFaults, readPackage } from '../../../../tests/support/office/read-package';
import { PROPERTIES, sampleDeck, TABLE, YEAR } from '../../../../tests/support/office/samples';
import { rounds } from '../../../../tests/support/rounds';
import { childOf, descendants, textOf } from './xml-tree';
import { writeDeck } from './slides';

const deck = sampleDeck();
const file = readPackage(await writeDeck(deck));
const slides = deck.slides.map((slide, at) => ({
	slide,
	part: `ppt/slides/slide${at + 1}.xml`,
	xml: file.xml(`ppt/slides/slide${at + 1}.xml`)
}));

const placeholders = (xml: (typeof slides)[number]['xml'], ...types: string[]) =>
	[...descendants(xml, 'p:sp')].filter((shape) =>
		[...descendants(shape, 'p:ph')].some(({ attributes }) => types.includes(attributes.type ?? ''))
	);

describe('slides', () => {
	it('are a package where every relation leads somewhere and every part has a type', () => {
		expect(packageFaults(file)).toEqual([]);
	});

	it('have one title each, which is theirs, a footer and a number', () => {
		for (const { slide, xml } of slides) {
			expect(placeholders(xml, 'title', 'ctrTitle').map(textOf)).toEqual([slide.title]);
			expect(placeholders(xml, 'ftr').map(textOf)).toEqual([slide.footer]);
			expect(placeholders(xml, 'sldNum')).toHaveLength(1);
		}
	});

	it('say to those who cannot see them what charts and tables show', () => {
		for (const { slide, xml } of slides) {
			const frames = [...descendants(xml, 'p:graphicFrame')];
			const said = frames.map((frame) => [...descendants(frame, 'p:cNvPr')][0]?.attributes.descr);
			const meant = [slide.chart?.altText, slide.second?.altText, slide.table?.caption];
			expect(said).toEqual(meant.filter((text) => text !== undefined));
		}
	});

	it('are in Swedish, every piece of text', () => {
		for (const { xml } of slides) {
			for (const run of descendants(xml, 'a:r')) {
				expect(childOf(run, 'a:rPr')?.attributes.lang).toBe('sv-SE');
			}
		}
	});

	it('have their notes, a paragraph each', () => {
		for (const { slide, part } of slides) {
			const notes = file.relations(part).find(({ type }) => type === 'notesSlide')?.part ?? '';
			const [, body] = [...descendants(file.xml(notes), 'p:sp')];
			const said = body ? [...descendants(body, 'a:p')].map(textOf) : [];
			expect(said.filter(Boolean)).toEqual(slide.notes.filter(Boolean));
		}
	});

	it('say who they are from, what they are called and when they were made', () => {
		const core = textOf(file.xml('docProps/core.xml'));
		expect(core).toContain(PROPERTIES.title);
		expect(core).toContain(PROPERTIES.author);
		expect(core).toContain('2020-01-07T09:30:00Z');
	});
});

describe('the charts of slides', () => {
	const charts = readCharts(file);

	it('are as many as were given, each with a workbook that says the same', () => {
		const given = deck.slides.flatMap(({ chart, second }) => [chart, second]).filter(Boolean);
		expect(charts).toHaveLength(given.length);
		for (const { series } of charts) {
			for (const { name, categories, values, cells } of series) {
				expect(cells).toEqual({ name, categories, values });
			}
		}
	});

	it('keep zero and nothing apart', () => {
		const series = charts[0]?.series ?? [];
		const given = [...YEAR.series].map(({ name, values }) => ({ name, values }));
		expect(series.map(({ name, values }) => ({ name, values }))).toEqual(given);
		expect(series[1]?.values.slice(1, 4)).toEqual([0, 33, null]);
		const blanks = descendants(file.xml(charts[0]?.part ?? ''), 'c:dispBlanksAs');
		expect([...blanks].map(({ attributes }) => attributes.val)).toEqual(['gap']);
	});

	it('draw targets and limits dashed, without markers', () => {
		const all = charts.flatMap(({ series }) => series);
		const lines = all.filter(({ name }) => /^(Mål|Övre|Undre)/.test(name));
		expect(lines.length).toBeGreaterThan(0);
		for (const { dashed, marker } of lines) {
			expect({ dashed, marker }).toEqual({ dashed: true, marker: 'none' });
		}
	});

	it('never begin a cell with what Excel takes for a formula', () => {
		const all = charts.flatMap(({ series }) => series[0]?.cells.categories ?? []);
		expect(all).toContain('\'=HYPERLINK("https://exempel.se")');
	});
});

it('a table of many rows goes on on other slides, with its header, and loses none', async () => {
	const rows = Array.from({ length: 70 }, (_, at) => [
		`Avdelning ${at + 1}`,
		'',
		'1',
		'2',
		'3',
		''
	]);
	const slide = {
		title: 'Alla',
		table: { ...TABLE, rows, summaries: [69] },
		footer: '',
		notes: []
	};
	const read = readPackage(await writeDeck({ ...PROPERTIES, slides: [slide] }));
	const parts = [...read.parts.keys()].filter((part) => /slides\/slide\d+\.xml$/.test(part));
	expect(parts.length).toBeGreaterThan(1);
	const shown = parts.map((part) =>
		[...descendants(read.xml(part), 'a:tr')].map((row) =>
			textOf([...descendants(row, 'a:tc')][0] ?? row)
		)
	);
	expect(shown.map(([header]) => header)).toEqual(parts.map(() => 'Mått'));
	expect(shown.flatMap(([, ...names]) => names)).toEqual(rows.map(([name]) => name));
	const titles = parts.map((part) =>
		textOf([...descendants(read.xml(part), 'p:sp')][0] ?? read.xml(part))
	);
	expect(titles).toEqual(parts.map((_, at) => `Alla (${at + 1} av ${parts.length})`));
});

it('text of any signs is XML all the same, and comes back as it was', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
			const chart = { ...YEAR, categories: YEAR.categories.map(() => text), altText: text };
			const slides = [
				{ title: text, subtitle: text, chart, footer: text, text: [text], notes: [text] }
			];
			const read = readPackage(
				await writeDeck({ ...PROPERTIES, title: text, author: text, slides })
			);
			expect(packageFaults(read)).toEqual([]);
			const [title] = descendants(read.xml('ppt/slides/slide1.xml'), 'p:sp');
			const kept = [...text].filter((sign) =>
				/[\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign)
			);
			expect(title && textOf(title)).toBe(kept.join(''));
		}),
		{ numRuns: rounds(20, 2000) }
	);
});
