import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../../tests/support/make-zip';
import { readCharts } from '../../../../tests/support/office/read-chart';
import { packageFaults, readPackage } from '../../../../tests/support/office/read-package';
import { sampleDeck } from '../../../../tests/support/office/samples';
import { makeTemplate, TEMPLATE_TYPE } from '../../../../tests/support/office/template';
import { rounds } from '../../../../tests/support/rounds';
import { judgeTemplate } from './judge-template';
import { writeDeck } from './slides';
import { descendants, textOf } from './xml-tree';

const template = await makeTemplate();

describe('a deck on a template', () => {
	it('has its master, colours and logo, and none of its slides', async () => {
		const deck = sampleDeck(8);
		const file = readPackage(await writeDeck({ ...deck, template: template.bytes }));
		expect(packageFaults(file)).toEqual([]);
		const all = [...file.parts.keys()];
		expect(all.filter((part) => /slides\/slide\d+\.xml$/.test(part))).toHaveLength(8);
		const themes = all.filter((part) => part.includes('/theme/'));
		expect(themes.some((part) => file.parts.get(part)?.includes('AB12CD'))).toBe(true);
		expect(file.parts.get('ppt/media/logo.png')).toEqual(Buffer.from(template.logo));
		expect(file.parts.get('ppt/slides/slide1.xml')?.includes('Mallens egen bild')).toBe(false);
		expect(readCharts(file)).toHaveLength(6);
	});

	it('leaves out what leads out of it, and what is embedded', async () => {
		const file = readPackage(await writeDeck({ ...sampleDeck(2), template: template.bytes }));
		const whole = [...file.parts.values()].map((part) => part.toString('latin1')).join('');
		expect(template.traces.filter((trace) => whole.includes(trace))).toEqual([]);
		const [master] = [...file.parts.keys()].filter((part) => part.includes('slideMasters/slide'));
		const names = [...descendants(file.xml(master ?? ''), 'p:cNvPr')].map(
			({ attributes }) => attributes.name
		);
		expect(names).toContain('Logotyp');
		expect(names).not.toContain('Inbäddat');
	});

	it('puts charts within the slide, below the title', async () => {
		const file = readPackage(await writeDeck({ ...sampleDeck(8), template: template.bytes }));
		const [size] = descendants(file.xml('ppt/presentation.xml'), 'p:sldSz');
		for (const part of [...file.parts.keys()].filter((name) =>
			/slides\/slide\d+\.xml$/.test(name)
		)) {
			for (const frame of descendants(file.xml(part), 'p:graphicFrame')) {
				const [offset, extent] = descendants(frame, 'a:off', 'a:ext');
				const [x, y] = [Number(offset?.attributes.x), Number(offset?.attributes.y)];
				const [cx, cy] = [Number(extent?.attributes.cx), Number(extent?.attributes.cy)];
				expect(x).toBeGreaterThanOrEqual(0);
				expect(y).toBeGreaterThanOrEqual(template.titleEnds);
				expect(x + cx).toBeLessThanOrEqual(Number(size?.attributes.cx));
				expect(y + cy).toBeLessThanOrEqual(Number(size?.attributes.cy));
			}
		}
	});

	it('has titles in the places that the template has for them', async () => {
		const deck = sampleDeck(8);
		const file = readPackage(await writeDeck({ ...deck, template: template.bytes }));
		const titles = deck.slides.map((_, at) =>
			[...descendants(file.xml(`ppt/slides/slide${at + 1}.xml`), 'p:sp')]
				.filter((shape) =>
					[...descendants(shape, 'p:ph')].some(({ attributes }) =>
						/^(?:ctrT|t)itle$/.test(attributes.type ?? '')
					)
				)
				.map(textOf)
		);
		expect(titles).toEqual(deck.slides.map(({ title }) => [title]));
	});
});

describe('a file that is chosen as a template', () => {
	it('is taken as .pptx and as .potx', async () => {
		expect(await judgeTemplate(template.bytes)).toBeNull();
		expect(await judgeTemplate(template.with({ type: TEMPLATE_TYPE }))).toBeNull();
	});

	it.each([
		['with macros', () => template.with({ macros: true }), 'makron'],
		[
			'of the kind with macros',
			() => template.with({ type: 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml' }),
			'makron'
		],
		['of text', () => Buffer.from('hej'), 'ingen PowerPointfil'],
		['of nothing', () => Buffer.of(), 'ingen PowerPointfil'],
		['of another archive', () => makeZip([['a.txt', 'a']]), 'ingen PowerPointfil'],
		[
			'with a password or of an older kind',
			() => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
			'lösenordsskyddad'
		],
		['that is cut off', () => template.bytes.subarray(0, 5000), 'skadad'],
		['whose layouts are gone', () => template.with({ layouts: false }), 'skadat'],
		['whose master is no XML', () => template.with({ master: '<p:sldMaster' }), 'skadat'],
		[
			'that swells',
			() => template.with({ logo: Buffer.alloc(60 * 1024 * 1024) }),
			'för stor när den packas upp'
		],
		['that is too large', () => Buffer.alloc(31 * 1024 * 1024), 'högst 30 MB']
	])('is refused %s', async (_, make, word) => {
		expect(await judgeTemplate(make())).toContain(word);
	});
});

it('a damaged template is refused in words, or makes a whole deck', async () => {
	const { parts } = readPackage(template.bytes);
	const names = [...parts.keys()].filter((name) => /\.(?:xml|rels)$/.test(name));
	const damage = fc.record({
		name: fc.constantFrom(...names),
		at: fc.nat(),
		length: fc.nat({ max: 200 }),
		instead: fc.constantFrom('', '<', '"', '/>', 'rId1', '../', 'x', '\u0000')
	});
	await fc.assert(
		fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (all) => {
			const damaged = new Map(parts);
			for (const { name, at, length, instead } of all) {
				const text = damaged.get(name)?.toString('utf8') ?? '';
				const from = at % (text.length + 1);
				damaged.set(name, Buffer.from(text.slice(0, from) + instead + text.slice(from + length)));
			}
			const bytes = makeZip([...damaged]);
			const problem = await judgeTemplate(bytes);
			if (problem !== null) return;
			const file = readPackage(await writeDeck({ ...sampleDeck(2), template: bytes }));
			expect(packageFaults(file)).toEqual([]);
		}),
		{ numRuns: rounds(30, 3000) }
	);
});
