import { pipeline, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decode } from './encoding';
import { FileRefused } from './file-refused';
import { LIMITS, refuseColumns } from './limits';
import type { TableRow } from './table';

const SEPARATORS = [';', '\t', ','] as const;
/** The longest a record may grow before a forgotten quotation mark is the likely reason. */
const RECORD_MAX = 1_000_000;

/**
 * The rows of a CSV file, header included: `;`, tab or `,` as the first line has it, CRLF or LF,
 * cells in quotation marks may hold all of them. Lines are those of the file.
 * @throws {FileRefused} `teckenkodning`, `citattecken`, `filtyp`
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<TableRow> {
	const chunks = decode(bytes);
	const opening = openingLine(chunks);
	const parser = pipeline(
		Readable.from(unhurried(opening.rest, chunks)),
		parse({
			delimiter: opening.separator,
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			relax_quotes: true,
			max_record_size: RECORD_MAX
		}),
		// An error also ends the iteration below, where it is thrown.
		() => undefined
	) as AsyncIterable<string[]>;
	let line = opening.skipped + 1;
	try {
		for await (const cells of parser) {
			yield { line, cells };
			// Counted here: the parser counts a CRLF inside quotation marks as two lines.
			line += 1 + cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
		}
	} catch (error) {
		throw refusalOf(error, line);
	}
}

/**
 * The separator of the first line; Excel's own `sep=;` line is read and passed over.
 * @throws {FileRefused} `för-många-kolumner`
 */
function openingLine(chunks: Iterator<string>): {
	separator: string;
	rest: string;
	skipped: number;
} {
	let text = '';
	for (let next = chunks.next(); !next.done; next = chunks.next()) {
		text += next.value;
		const lineEnded = /[\r\n]/.test(next.value) && /\S/.test(text);
		if (lineEnded || text.length > RECORD_MAX) break;
	}
	const named = /^sep=(.)\r?\n/i.exec(text);
	if (named) return { separator: named[1] ?? ';', rest: text.slice(named[0].length), skipped: 1 };
	const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
	const bare = line.replace(/"[^"]*"/g, '');
	const counts = SEPARATORS.map((separator) => bare.split(separator).length);
	const columns = Math.max(...counts);
	if (columns > LIMITS.columns) refuseColumns(columns);
	return { separator: SEPARATORS[counts.indexOf(columns)] ?? ';', rest: text, skipped: 0 };
}

/** Hands the text on a piece at a time, letting everybody else in between. */
async function* unhurried(first: string, rest: Iterable<string>): AsyncGenerator<string> {
	yield first;
	for (const chunk of rest) {
		await setImmediate();
		if (chunk !== '') yield chunk;
	}
}

function lineBreaksIn(cell: string): number {
	return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

function refusalOf(error: unknown, line: number): unknown {
	if (!(error instanceof CsvError)) return error;
	const unending = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'].includes(error.code);
	const cause = unending
		? `Ett citattecken (") på eller efter rad ${line} avslutas aldrig.`
		: `Filen kan inte läsas som CSV efter rad ${line}. Kontrollera citattecken (") i cellerna.`;
	return new FileRefused('citattecken', `${cause} Rätta filen och försök igen.`);
}
