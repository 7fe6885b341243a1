import { and, asc, eq } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { series, seriesValue } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What ties a value to its series. */
export const ofSeries = and(
	eq(seriesValue.kommun, series.kommun),
	eq(seriesValue.seriesId, series.id)
);

/** The values of a series by month, in order; empty when it is not the kommun's. */
export async function seriesValues(
	tx: Transaction,
	scope: Scope,
	seriesId: string
): Promise<Map<Month, number>> {
	const rows = await tx
		.select({ month: seriesValue.month, value: seriesValue.value })
		.from(seriesValue)
		.innerJoin(series, ofSeries)
		.where(and(eq(series.kommun, scope.kommun), eq(series.id, seriesId)))
		.orderBy(asc(seriesValue.month));
	return new Map(rows.map(({ month, value }) => [month, value]));
}

/** Every value of every series of the kommun, by series id. */
export async function allSeriesValues(
	tx: Transaction,
	scope: Scope
): Promise<Map<string, Map<Month, number>>> {
	const rows = await tx
		.select({ id: series.id, month: seriesValue.month, value: seriesValue.value })
		.from(series)
		.innerJoin(seriesValue, ofSeries)
		.where(eq(series.kommun, scope.kommun))
		.orderBy(asc(series.position), asc(seriesValue.month));
	const all = new Map<string, Map<Month, number>>();
	for (const { id, month, value } of rows) {
		const values = all.get(id) ?? new Map<Month, number>();
		all.set(id, values.set(month, value));
	}
	return all;
}
