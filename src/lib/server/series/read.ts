import { eq, sql } from 'drizzle-orm';
import { byPlace } from '../../domain/text/swedish-order';
import type { Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import type { MeasureCode } from '../../domain/measures/catalogue';
import type { Scope } from '../scope';
import { series, seriesValue } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { ofSeries } from './read-values';

/** An external series and how far it reaches. */
export interface SeriesRow {
	id: string;
	name: string;
	unit: string;
	direction: 'lower' | 'higher' | 'neutral';
	position: number;
	/** Where its values come from; empty where nobody has said. */
	source: string;
	/** The measure that it is compared with; null for none. */
	compares: MeasureCode | null;
	/** Last day it is shown among the current ones; null until further notice. */
	validTo: LocalDate | null;
	sample: boolean;
	/** First and last month that have a value; null without values. */
	from: Month | null;
	to: Month | null;
	/** Number of months that have a value. */
	count: number;
}

/** The kommun's external series, in their order. */
export async function listSeries(tx: Transaction, scope: Scope): Promise<SeriesRow[]> {
	const rows = await tx
		.select({
			id: series.id,
			name: series.name,
			unit: series.unit,
			direction: series.direction,
			position: series.position,
			source: series.source,
			compares: series.compares,
			validTo: series.validTo,
			sample: series.sample,
			from: sql<Month | null>`min(${seriesValue.month})`,
			to: sql<Month | null>`max(${seriesValue.month})`,
			count: sql<number>`count(${seriesValue.month})::int`
		})
		.from(series)
		.leftJoin(seriesValue, ofSeries)
		.where(eq(series.kommun, scope.kommun))
		.groupBy(series.kommun, series.id);
	return rows.sort(byPlace);
}
