import { pipeline, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import { hasOpening, readOpening } from './csv-opening';
import { withoutDosEnd } from './dos-end';
import { decode } from './encoding';
import { FileRefused } from './file-refused';
import { LIMITS, refuseLines } from './limits';
import type { TableRow } from './table';

/** The longest a record may grow before a forgotten quotation mark is the likely reason. */
const RECORD_MAX = 1_000_000;
const LINE_BREAKS = ['\r', '\n'].map((sign) => sign.charCodeAt(0));

/**
 * The rows of a CSV file, header included: `;`, tab or `,` as the first line has it, CRLF, LF or
 * CR, cells in quotation marks may hold all of them. Lines are those of the file.
 * @throws {FileRefused} `teckenkodning`, `citattecken`, `filtyp`, `för-många-kolumner`
 */
export async function* readCsv(file: Uint8Array): AsyncGenerator<TableRow> {
	const bytes = withoutDosEnd(file);
	const chunks = decode(bytes);
	const beginning = beginningOf(chunks);
	const opening = readOpening(beginning);
	const parser = pipeline(
		Readable.from(unhurried(beginning.slice(opening.length), chunks)),
		parse({
			delimiter: opening.separator,
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			relax_quotes: true,
			max_record_size: RECORD_MAX,
			// Many empty lines are passed over in the parser, where each costs next to nothing.
			skip_empty_lines: true,
			info: true
		}),
		// An error also ends the iteration below, where it is thrown.
		() => undefined
	) as AsyncIterable<{ record: string[]; info: Info }>;
	const ended = LINE_BREAKS.includes(bytes.at(-1) ?? 0);
	/** Of what has been read, without the empty ones between. */
	let lines = opening.lines + 1;
	let empty = 0;
	let last: TableRow | null = null;
	try {
		for await (const { record: cells, info } of parser) {
			if (last) yield last;
			empty = info.empty_lines;
			last = { line: lines + empty, cells };
			// Counted here: the parser counts a CRLF inside quotation marks as two lines.
			lines += 1 + cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
		}
	} catch (error) {
		throw refusalOf(error, lines + empty);
	}
	if (last) yield ended ? last : { ...last, unended: true };
}

/** As much of the text as tells how it begins. */
function beginningOf(chunks: Iterator<string>): string {
	let text = '';
	for (let next = chunks.next(); !next.done; next = chunks.next()) {
		text += next.value;
		const lineEnded = /[\r\n]/.test(next.value);
		if ((lineEnded && hasOpening(text)) || text.length > RECORD_MAX) break;
	}
	return text;
}

/**
 * Hands the text on a piece at a time, letting everybody else in between.
 * @throws {FileRefused} `för-många-rader`
 */
async function* unhurried(first: string, rest: Iterable<string>): AsyncGenerator<string> {
	let lines = 0;
	const counted = (chunk: string): string => {
		lines += Math.max(...['\r', '\n'].map((sign) => chunk.split(sign).length - 1));
		if (lines > LIMITS.lines) refuseLines();
		return chunk;
	};
	yield counted(first);
	for (const chunk of rest) {
		await setImmediate();
		if (chunk !== '') yield counted(chunk);
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
