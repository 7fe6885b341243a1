import { randomUUID } from 'node:crypto';
import { valueKey } from '../../domain/casefile/value-key';
import {
	readSeriesRow,
	SERIES_HEADERS,
	type SeriesHeader,
	type SeriesPoint
} from '../../domain/series/read-series-row';
import type { Scope } from '../scope';
import { now } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { closeBatch, openBatch } from './write-batch';
import { refuseDamagedHeaders } from './damaged-text';
import { FileRefused } from './file/file-refused';
import { cutOffRefusal, flawRefusals } from './flaw-refusals';
import { readBytes } from './file/read-bytes';
import { readTable } from './file/read-table';
import type { TableRow } from './file/table';
import { personalNumbersIn, refusePersonalHeaders } from './personal-numbers';
import { createPacer } from '../pacer';
import { otherLines } from './repeated-lines';
import { loadSeriesByName } from './series-changes';
import { recordStaging } from './record-staging';
import type { StagedImport, StageInput } from './stage-input';
import type { Refusal } from './summary';
import { emptySummary, inFileOrder, refuse } from './summary-builder';

/** Values in a file: all are written in one transaction, which others wait for. Fifty years of thirty series. */
const ROWS_MAX = 20_000;

/** A row of a file of series, as far as it was understood. */
interface ReadSeriesRow {
	line: number;
	point: SeriesPoint | null;
	refusals: Refusal[];
}

/**
 * Reads a file of external series, `serie;år;månad;värde` (domain.md §8), and says what it
 * would do to each value. A series that is not there is made by the commit.
 * @throws {FileRefused} before anything is written
 */
export async function stageSeries(
	database: Database,
	scope: Scope,
	input: StageInput
): Promise<StagedImport> {
	const importId = input.importId ?? randomUUID();
	const table = await readTable(await readBytes(input.file));
	refuseDamagedHeaders(table.headers);
	refusePersonalHeaders(table.headers);
	const places = placesOf(table.headers);
	const rows: ReadSeriesRow[] = [];
	for await (const row of table.rows) {
		rows.push(readRow(row, places, table.headers));
		if (rows.length > ROWS_MAX) refuseRows();
		if (rows.length % 500 === 0) {
			input.onProgress?.({ phase: 'reading', done: rows.length, total: null });
		}
	}
	await refuseRepeatedMonths(rows);
	const summary = {
		...emptySummary('series', table.headers),
		rows: rows.length,
		ignoredColumns: table.headers.filter((_, at) => !Object.values(places).includes(at)),
		remarks: [...table.remarks]
	};
	const known = await transaction(database, scope, (tx) => loadSeriesByName(tx, scope));
	const pace = createPacer();
	for (const { point, refusals } of rows) {
		await pace();
		if (!point) {
			refuse(summary, refusals);
			continue;
		}
		const series = known.find(point.name);
		const before = known.valueOf(point.name, point.month);
		if (before === point.value) {
			summary.unchanged += 1;
			continue;
		}
		summary[before === null ? 'new' : 'changed'] += 1;
		summary.values.push({
			name: series?.name ?? point.name,
			month: point.month,
			before,
			value: point.value,
			newSeries: series === null
		});
	}
	inFileOrder(summary);
	await transaction(database, scope, async (tx) => {
		const filename = input.file.name;
		const kept = !input.judgeOnly;
		await recordStaging(tx, scope, { importId, kept, file: filename, summary });
		if (!kept) return;
		await openBatch(tx, scope, { id: importId, kind: 'series', filename, at: now() });
		await closeBatch(tx, scope, importId, summary);
	});
	return { importId, summary };
}

/** @throws {FileRefused} `för-många-rader` */
function refuseRows(): never {
	const most = ROWS_MAX.toLocaleString('sv-SE');
	throw new FileRefused(
		'för-många-rader',
		`Filen har fler än ${most} värden. Dela upp den i flera, till exempel en per serie.`
	);
}

/** Where each of our columns stands in the file. */
function placesOf(headers: readonly string[]): Record<SeriesHeader, number> {
	const found = SERIES_HEADERS.map(
		(header) => [header, headers.findIndex((written) => valueKey(written) === header)] as const
	);
	const missing = found.filter(([, at]) => at < 0).map(([header]) => header);
	if (missing.length > 0) {
		const names = missing.join(', ');
		throw new FileRefused(
			'saknad-kolumn',
			`Filen saknar ${missing.length === 1 ? 'kolumnen' : 'kolumnerna'} ${names}. En fil med serier har rubrikraden ${SERIES_HEADERS.join(';')}.`,
			headers
		);
	}
	return Object.fromEntries(found) as Record<SeriesHeader, number>;
}

function readRow(
	row: TableRow,
	places: Record<SeriesHeader, number>,
	headers: readonly string[]
): ReadSeriesRow {
	const { line } = row;
	const personal = personalNumbersIn(row, headers);
	if (personal.length > 0) return { line, point: null, refusals: personal };
	const cutOff = cutOffRefusal(row, headers);
	if (cutOff) return { line, point: null, refusals: [cutOff] };
	const cells = Object.fromEntries(
		SERIES_HEADERS.map((header) => [header, row.cells[places[header]] ?? ''])
	) as Record<SeriesHeader, string>;
	const flawed = flawRefusals(row, headers, (at) =>
		at === places.serie ? 'name' : Object.values(places).includes(at) ? 'value' : null
	);
	if (flawed.length > 0) return { line, point: null, refusals: flawed };
	const { point, problems } = readSeriesRow(cells);
	return { line, point, refusals: problems.map((problem) => ({ line, ...problem })) };
}

/** The same month of the same series twice refuses both: nobody can tell which is right. */
async function refuseRepeatedMonths(rows: readonly ReadSeriesRow[]): Promise<void> {
	const byMonth = new Map<string, ReadSeriesRow[]>();
	const pace = createPacer();
	for (const row of rows) {
		await pace();
		if (!row.point) continue;
		const key = `${valueKey(row.point.name)}\n${row.point.month}`;
		const same = byMonth.get(key);
		if (same) same.push(row);
		else byMonth.set(key, [row]);
	}
	for (const same of byMonth.values()) {
		if (same.length < 2) continue;
		const lines = same.map(({ line }) => line);
		for (const row of same) {
			await pace();
			row.refusals.push({
				line: row.line,
				column: 'månad',
				value: row.point?.month ?? '',
				reason: `Serien har samma månad flera gånger i filen, även på ${otherLines(lines, row.line)}. Behåll en av raderna.`
			});
			row.point = null;
		}
	}
}
