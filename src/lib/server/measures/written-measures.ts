import type { Format } from '../../domain/machine/measure-parameters';
import { measureCells, measureHeading, type MeasureRow } from '../../domain/measures/rows';
import { BYTE_ORDER_MARK, csvLines } from '../csv';
import type { StreamedMeasure } from './read-measure-rows';

/** How an answer is written. */
export interface Writing {
	format: Format;
	/** One measure is an object; several are an array, also when they turn out to be one. */
	several: boolean;
	/** The figures are those that are published. */
	published: boolean;
}

/** An answer's text is given in pieces of at least so many characters, all but the last. */
const PIECE = 32_768;

/** Writes measures as JSON (domain.md §9) or as one table in CSV, piece by piece. */
export async function* writtenMeasures(
	measures: AsyncIterable<StreamedMeasure>,
	{ format, several, published }: Writing
): AsyncGenerator<string, void> {
	const texts = format === 'json' ? inJson(measures, several) : inCsv(measures, published);
	let piece = '';
	for await (const text of texts) {
		piece += text;
		if (piece.length < PIECE) continue;
		yield piece;
		piece = '';
	}
	yield piece;
}

async function* inJson(
	measures: AsyncIterable<StreamedMeasure>,
	several: boolean
): AsyncGenerator<string> {
	let before = several ? '[' : '';
	for await (const { measure, rows } of measures) {
		const { code, title, unit, definition } = measure;
		const head = JSON.stringify({ measure: code, title, unit, definition });
		yield `${before}${head.slice(0, -1)},"rows":[`;
		let between = '\n';
		for await (const some of rows) {
			if (some.length === 0) continue;
			yield between + some.map((row) => JSON.stringify(row)).join(',\n');
			between = ',\n';
		}
		yield ']}';
		before = ',\n';
	}
	yield several ? ']\n' : '\n';
}

async function* inCsv(
	measures: AsyncIterable<StreamedMeasure>,
	published: boolean
): AsyncGenerator<string> {
	yield BYTE_ORDER_MARK + csvLines([measureHeading(published)]);
	for await (const { measure, rows } of measures) {
		for await (const some of rows) {
			yield csvLines(some.map((row: MeasureRow) => measureCells(measure, row, published)));
		}
	}
}
