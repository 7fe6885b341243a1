import { sql } from 'drizzle-orm';
import { LOG_EVENTS } from '../../domain/log/log-event';
import { loggedFilter } from '../../domain/log/logged-filter';
import { REVIEW_OUTCOMES } from '../../domain/log/review';
import type { CsvCell } from '../../domain/views/table';
import { figuresCsv } from '../csv';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { inWords, type EntryInWords } from './in-words';
import { entriesOf, selectionCondition, type LogSelection } from './read-entries';
import { drawnEntries, listReviews } from './read-reviews';
import { record } from './record';

/** Entries read in one short transaction. */
const PAGE = 500;

const ENTRY_HEADERS = [
	...['loggpost', 'tid', 'person', 'konto', 'adress', 'nämnd', 'händelse', 'ärende'],
	...['antal ärenden', 'uppgifter', 'plats i kedjan']
];

/** A selection of the log as a CSV file, the latest first, piece by piece. That it left is logged. */
export async function* logFile(
	database: Database,
	scope: Scope,
	selection: LogSelection
): AsyncGenerator<Uint8Array, void> {
	const encoder = new TextEncoder();
	await transaction(database.log, scope, (tx) =>
		record(tx, scope, {
			event: 'log-exported',
			details: { what: 'entries', filter: loggedFilter({ ...selection }) }
		})
	);
	yield encoder.encode(figuresCsv([ENTRY_HEADERS]));
	let before: number | null = null;
	for (;;) {
		const page: EntryInWords[] = await transaction(database.log, scope, (tx) =>
			entriesBefore(tx, scope, selection, before)
		);
		const last = page.at(-1);
		if (!last) return;
		yield encoder.encode(withoutMark(figuresCsv(page.map(entryCells))));
		if (page.length < PAGE) return;
		before = last.id;
	}
}

/** Pages by number, not by time: what comes meanwhile then moves nothing. */
async function entriesBefore(
	tx: Transaction,
	scope: Scope,
	selection: LogSelection,
	before: number | null
): Promise<EntryInWords[]> {
	const condition = await selectionCondition(tx, scope, selection);
	const from =
		before === null
			? sql`true`
			: sql`(entry.at, entry.id) < (
		select at, id from log_entry where id = ${before})`;
	return inWords(tx, scope, await entriesOf(tx, sql`${condition} and ${from}`, { limit: PAGE }));
}

function entryCells(entry: EntryInWords): CsvCell[] {
	const { id, at, actor, account, address, committee, event, caseName, cases, position } = entry;
	const details = [
		...entry.lines.map(({ label, text }) => `${label}: ${text}`),
		...entry.differences.map(({ name, before, after }) => `${name}: ${before} → ${after}`)
	];
	return [
		...[String(id), at, actor, account, address, committee, LOG_EVENTS[event], caseName],
		...[cases, details.join(' | '), position === null ? 'ej förseglad' : String(position)]
	];
}

/** All spot checks of the kommun, an entry a row, as a CSV file. That it left is logged. */
export async function reviewFile(tx: Transaction, scope: Scope): Promise<string> {
	await record(tx, scope, { event: 'log-exported', details: { what: 'reviews', filter: {} } });
	const rows: CsvCell[][] = [
		[
			...['stickprov', 'draget', 'av', 'loggposter i urvalet', 'loggpost', 'tid', 'person'],
			...['händelse', 'ärende', 'utfall', 'granskad', 'granskare', 'anteckning']
		]
	];
	for (const { id, at, actor, population } of await listReviews(tx, scope)) {
		for (const { mark, ...entry } of await drawnEntries(tx, scope, id)) {
			rows.push([
				...[id, at, actor, population, String(entry.id), entry.at, entry.actor],
				...[LOG_EVENTS[entry.event], entry.caseName, mark ? REVIEW_OUTCOMES[mark.outcome] : ''],
				...[mark?.at ?? '', mark?.actor ?? '', mark?.note ?? '']
			]);
		}
	}
	return figuresCsv(rows);
}

/** The mark that a CSV file begins with, which pieces after the first must not have. */
function withoutMark(text: string): string {
	return text.replace(/^\uFEFF/, '');
}
