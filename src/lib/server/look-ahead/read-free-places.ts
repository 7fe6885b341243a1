import { and, asc, desc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import type { PlacedKind } from '../../domain/look-ahead/place-kind';
import { freePlaces } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** How many places a committee has free, and who typed it when. */
export interface StoredPlaces {
	committee: string;
	day: LocalDate;
	kind: PlacedKind;
	free: number;
	author: string;
	at: Date;
}

/** What is typed of these committees' free places on these days, the latest typed first. */
export function loadFreePlaces(
	tx: Transaction,
	scope: Scope,
	{ committees, days }: { committees: readonly string[]; days: readonly LocalDate[] }
): Promise<StoredPlaces[]> {
	const { committee, day, kind, free, author, at } = freePlaces;
	return tx
		.select({ committee, day, kind, free, author, at })
		.from(freePlaces)
		.where(
			and(
				eq(freePlaces.kommun, scope.kommun),
				inArray(committee, [...committees]),
				gte(day, days[0] ?? ''),
				lte(day, days.at(-1) ?? '')
			)
		)
		.orderBy(desc(at), asc(day), asc(kind));
}
