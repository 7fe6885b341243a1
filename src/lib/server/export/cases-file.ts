import writeXlsx from 'write-excel-file/node';
import { COLUMNS } from '../../domain/casefile/columns';
import { COMPLETE_HEADERS, completeCells } from '../../domain/casefile/complete-row';
import { writeRow, type WriteContext } from '../../domain/casefile/write-row';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import type { Scope } from '../scope';
import { casePages, type ExportedCase, type ExportedCases } from './read-cases';

export const EXPORT_TYPES = {
	csv: { contentType: 'text/csv; charset=utf-8', extension: 'csv' },
	xlsx: {
		contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		extension: 'xlsx'
	},
	json: { contentType: 'application/json', extension: 'json' }
} as const;
export type ExportFormat = keyof typeof EXPORT_TYPES;

type FormattedExport = ExportedCases & {
	format: ExportFormat;
	/** All there is of each case, beside the columns of domain.md §8; of a table only. */
	complete?: boolean;
};

/** Whether `text` names a format. */
export function isExportFormat(text: string): text is ExportFormat {
	return Object.hasOwn(EXPORT_TYPES, text);
}

/**
 * The scope's cases as a file. CSV and XLSX are the file of domain.md §8, which imports as
 * unchanged; JSON holds everything there is of each case but who works with it. CSV and JSON come as they are read.
 */
export async function* exportCases(
	database: Database,
	scope: Scope,
	{ format, ...which }: FormattedExport
): AsyncGenerator<Uint8Array, void> {
	if (format === 'json') {
		yield* inUtf8(jsonPieces(database, scope, { ...which, format }));
		return;
	}
	const context = await transaction(database, scope, async (tx) => ({
		lists: await loadLists(tx, scope),
		committees: await committeesOf(tx, scope)
	}));
	if (format === 'csv') yield* inUtf8(csvPieces(database, scope, { ...which, format }, context));
	else yield await xlsxFile(database, scope, { ...which, format }, context);
}

/** A file as the body of a response; it is read from the database no faster than it is sent. */
export function streamOf(pieces: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await pieces.return(undefined);
		}
	});
}

const HEADERS = COLUMNS.map(({ header }) => header);

function headersOf({ complete = false }: FormattedExport): readonly string[] {
	return complete ? [...HEADERS, ...COMPLETE_HEADERS] : HEADERS;
}

/** As the log tells of it: a complete file holds more than the other. */
function logged({ complete, format, ...which }: FormattedExport) {
	return { ...which, format: complete ? `${format}, allt` : format };
}

function cellsOf(
	{ record }: ExportedCase,
	{ complete = false }: FormattedExport,
	context: WriteContext
): string[] {
	const row = writeRow(record, context);
	const cells = HEADERS.map((header) => row[header]);
	return complete ? [...cells, ...completeCells(record)] : cells;
}

/** With a byte order mark, `;` and CRLF, as Swedish Excel wants it. */
async function* csvPieces(
	database: Database,
	scope: Scope,
	which: FormattedExport,
	context: WriteContext
): AsyncGenerator<string> {
	yield `\uFEFF${headersOf(which).join(';')}\r\n`;
	for await (const page of casePages(database, scope, logged(which))) {
		const lines = page.map((exported) => cellsOf(exported, which, context).map(csvCell).join(';'));
		yield `${lines.join('\r\n')}\r\n`;
	}
}

function csvCell(text: string): string {
	return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every cell is text: what was typed comes back as it was typed. */
async function xlsxFile(
	database: Database,
	scope: Scope,
	which: FormattedExport,
	context: WriteContext
): Promise<Uint8Array> {
	const rows: (string | null)[][] = [[...headersOf(which)]];
	for await (const page of casePages(database, scope, logged(which))) {
		for (const exported of page) {
			rows.push(cellsOf(exported, which, context).map((cell) => cell || null));
		}
	}
	return writeXlsx(rows, { sheet: 'Ärenden', stickyRowsCount: 1 }).toBuffer();
}

async function* jsonPieces(
	database: Database,
	scope: Scope,
	which: FormattedExport
): AsyncGenerator<string> {
	let between = '';
	yield '{"cases":[';
	for await (const page of casePages(database, scope, which)) {
		yield between + page.map((exported) => JSON.stringify(exported, withoutStaff)).join(',\n');
		between = ',\n';
	}
	yield ']}\n';
}

/** Who follows a case and who wrote in it stays here: no file that leaves says it (domain.md §3). */
function withoutStaff(key: string, value: unknown): unknown {
	return key === 'responsible' || key === 'author' ? undefined : value;
}

async function* inUtf8(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
	const encoder = new TextEncoder();
	for await (const piece of pieces) yield encoder.encode(piece);
}
