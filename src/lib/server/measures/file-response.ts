import { sheetCsv, type SheetTable } from '../../domain/collaboration/sheet-table';
import { csvRowsOf } from '../../domain/views/csv-rows';
import { loggedFilter } from '../../domain/log/logged-filter';
import { leaving, type Judged } from '../../domain/disclosure/leaving-view';
import type { SeriesView } from '../../domain/views/chart-view';
import type { CsvCell } from '../../domain/views/table';
import type { Scope } from '../scope';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { requireCounted } from '../facts/read-recount';
import { record } from '../log/record';
import { attachmentHeaders } from '../attachment';
import { figuresCsv } from '../csv';
import { filterWords } from './filter-words';

/**
 * The figures of a picture as a CSV file that the browser saves: those that may leave the screen. Its
 * name and its rows tell which filters they are of.
 * The log tells that they left; `chosen` is what limits them.
 * @throws {NotNow} while cases are counted anew
 */
export async function fileResponse(
	tx: Transaction,
	scope: Scope,
	{ view, ...file }: NamedFile & { view: Judged<SeriesView> }
): Promise<Response> {
	await requireCounted(tx, scope);
	await recordLeft(tx, scope, file);
	const words = await filterWords(tx, scope, file.chosen);
	const name = [file.name.replace(/\.csv$/, ''), ...words].join(' ');
	return csvFile(csvRowsOf(leaving(view), words), { ...file, name: `${name}.csv` });
}

/**
 * The same of a table of samverkan's page, which holds nothing but published figures: the log of each
 * kommun whose they are tells it.
 */
export async function sheetResponse(
	database: Database,
	scopes: readonly Scope[],
	{ table, ...file }: NamedFile & { table: SheetTable }
): Promise<Response> {
	for (const scope of scopes) {
		await transaction(database, scope, (tx) => recordLeft(tx, scope, file));
	}
	return csvFile(sheetCsv(table), file);
}

/** What a file is called, and what limits its figures. */
interface NamedFile {
	name: string;
	chosen: Readonly<Record<string, string>>;
}

/** Puts in the log that figures left. */
export async function recordLeft(
	tx: Transaction,
	scope: Scope,
	{ name, chosen }: NamedFile
): Promise<void> {
	await record(tx, scope, {
		event: 'figures-export',
		details: { what: name, filter: loggedFilter(chosen) }
	});
}

function csvFile(rows: readonly (readonly CsvCell[])[], { name }: NamedFile): Response {
	return new Response(figuresCsv(rows), {
		headers: attachmentHeaders(name, 'text/csv; charset=utf-8')
	});
}
