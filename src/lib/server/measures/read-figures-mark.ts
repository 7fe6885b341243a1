import { sql, type SQL } from 'drizzle-orm';
import { yearOf } from '../../domain/calendar/month';
import { ownRows } from '../access/own-rows';
import { readsPublished } from '../access/reads-published';
import type { Transaction } from '../database/transaction';
import { NotNow } from '../failure/not-now';
import type { Scope } from '../scope';
import { isCombined, monthlyDimension, type FactSelection } from './read-facts';

/** Which versions of the rows there are that figures are made of: a digest for each year. */
export type FiguresMark = ReadonlyMap<string, string>;

/** Which figures. */
type Marked = Pick<FactSelection, 'from' | 'to' | 'filters' | 'by'>;

/**
 * Marks what figures are made of, as it is at one moment. An answer that is read in several goes is of
 * that moment if each year of it is still as marked after it was read ({@link requireAsMarked}).
 */
export async function loadFiguresMark(
	tx: Transaction,
	scope: Scope,
	selection: Marked
): Promise<FiguresMark> {
	const [from, beyond] = [yearOf(selection.from), yearOf(selection.to) + 1].map(yearText);
	const rows = await tx.execute<{ year: string; digest: string }>(sql`
		select left(time, 4) as year,
			concat(count(*), '/', bit_xor(hashtextextended(concat(place, ' ', version), 0))) as digest
		from (${rowsOf(scope, selection)}) as fact
		where time >= ${from} and time < ${beyond}
		group by 1`);
	return new Map(rows.map(({ year, digest }) => [year, digest]));
}

/** Where each row lies, and who wrote it last: another version of it has others. */
function rowsOf(scope: Scope, selection: Marked): SQL {
	const version = sql`ctid as place, xmin as version`;
	if (readsPublished(scope)) {
		return sql`select period as time, ${version} from published_figure where kommun = ${scope.kommun}`;
	}
	if (isCombined(selection)) {
		return sql`select month as time, ${version} from case_contribution where ${ownRows(scope)}`;
	}
	return sql`select month as time, ${version} from monthly_fact
		where ${ownRows(scope)} and dimension in ('total', ${monthlyDimension(selection)})`;
}

/**
 * Refuses figures of some months that have changed since they were marked.
 * @throws {NotNow} for them
 */
export async function requireAsMarked(
	tx: Transaction,
	scope: Scope,
	selection: Marked,
	mark: FiguresMark
): Promise<void> {
	const now = await loadFiguresMark(tx, scope, selection);
	for (let year = yearOf(selection.from); year <= yearOf(selection.to); year += 1) {
		if (now.get(yearText(year)) !== mark.get(yearText(year))) throw new NotNow('CHANGING');
	}
}

/** How many times an answer is begun, where cases that are saved meanwhile change its figures. */
const TRIES = 3;

/**
 * Answers anew where what is read was changed meanwhile.
 * @throws {NotNow} when it was each time
 */
export async function triedAnew<Result>(read: () => Promise<Result>): Promise<Result> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await read();
		} catch (error) {
			const isChanging = error instanceof NotNow && error.code === 'CHANGING';
			if (!isChanging || tries === TRIES) throw error;
		}
	}
}

function yearText(year: number): string {
	return String(year).padStart(4, '0');
}
