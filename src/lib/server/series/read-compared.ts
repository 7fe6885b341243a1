import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { listSeries, type SeriesRow } from './read';

/** The external series with values that a measure is compared with, in their order. */
export async function loadCompared(
	tx: Transaction,
	scope: Scope,
	measure: string
): Promise<SeriesRow[]> {
	const rows = await listSeries(tx, scope);
	return rows.filter(({ compares, count }) => compares === measure && count > 0);
}
