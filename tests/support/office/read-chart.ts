import {
	childOf,
	descendants,
	elementsOf,
	textOf,
	type XmlElement
} from '../../../src/lib/server/office/xml-tree';
import { readPackage, type ReadPackage } from './read-package';

/** A series as a chart remembers it, and as its cells have it. */
export interface ReadSeries {
	name: string;
	categories: (string | null)[];
	values: (number | null)[];
	/** From the cells that it refers to; null is a cell that is not there. */
	cells: { name: unknown; categories: unknown[]; values: unknown[] };
	dashed: boolean;
	marker: string | null;
}

/** The charts of a file, each with its workbook: its own within, or the file itself. */
export function readCharts(file: ReadPackage): { part: string; series: ReadSeries[] }[] {
	const parts = [...file.parts.keys()].filter((part) => /\/charts\/chart\d+\.xml$/.test(part));
	return parts.map((part) => {
		const workbook = file.relations(part).find(({ type }) => type === 'package');
		const book = workbook ? readPackage(file.parts.get(workbook.part) ?? Buffer.of()) : file;
		return {
			part,
			series: [...descendants(file.xml(part), 'c:ser')].map((it) => seriesOf(it, book))
		};
	});
}

function seriesOf(series: XmlElement, book: ReadPackage): ReadSeries {
	const part = (name: string) => childOf(series, name) ?? { name, attributes: {}, children: [] };
	const cells = (name: string) =>
		cellsAt(book, textOf([...descendants(part(name), 'c:f')][0] ?? part(name)));
	const [line] = descendants(part('c:spPr'), 'a:prstDash');
	const [symbol] = descendants(part('c:marker'), 'c:symbol');
	return {
		name: cached(part('c:tx'))[0] ?? '',
		categories: cached(part('c:cat')),
		values: cached(part('c:val')).map((value) => (value === null ? null : Number(value))),
		cells: { name: cells('c:tx')[0], categories: cells('c:cat'), values: cells('c:val') },
		dashed: (line?.attributes.val ?? 'solid') !== 'solid',
		marker: symbol?.attributes.val ?? null
	};
}

function cached(reference: XmlElement): (string | null)[] {
	const [count] = descendants(reference, 'c:ptCount');
	const all: (string | null)[] = Array.from(
		{ length: Number(count?.attributes.val ?? 0) },
		() => null
	);
	for (const point of descendants(reference, 'c:pt'))
		all[Number(point.attributes.idx)] = textOf(point);
	return all;
}

/** The values of cells named by a formula: `'Ä'!$B$3:$B$9`. */
function cellsAt(book: ReadPackage, formula: string): unknown[] {
	const match = /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$\2\$(\d+))?$/.exec(formula);
	if (!match) throw new Error(`${formula} is no range of one column`);
	const [, name = '', column = '', first = '', last = first] = match;
	const cells = readSheet(book, name.replaceAll("''", "'"));
	const rows = Array.from(
		{ length: Number(last) - Number(first) + 1 },
		(_, at) => Number(first) + at
	);
	return rows.map((row) => cells.get(`${column}${row}`) ?? null);
}

/** A sheet's cells by address; those that are not there are not in it. */
export function readSheet(book: ReadPackage, name: string): Map<string, string | number> {
	const sheet = [...descendants(book.xml('xl/workbook.xml'), 'sheet')].find(
		({ attributes }) => attributes.name === name
	);
	const relation = book
		.relations('xl/workbook.xml')
		.find(({ id }) => id === sheet?.attributes['r:id']);
	const cells = new Map<string, string | number>();
	for (const cell of descendants(book.xml(relation?.part ?? ''), 'c')) {
		if (elementsOf(cell).length === 0) continue;
		const text = textOf(cell);
		cells.set(cell.attributes.r ?? '', cell.attributes.t === 'inlineStr' ? text : Number(text));
	}
	return cells;
}
