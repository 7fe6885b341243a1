import { and, eq, sql } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { placeField, type TypedPlaces } from '../../domain/look-ahead/free-places';
import { now } from '../clock';
import { lockKommunSettings } from '../database/lock-kommun';
import { freePlaces } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadFreePlaces } from './read-free-places';

/**
 * Saves how many places a committee has free; of what is typed only what differs from what is stored,
 * so that each number keeps who typed it. Null takes a number away.
 */
export async function saveFreePlaces(
	tx: Transaction,
	scope: Scope,
	committee: string,
	typed: readonly TypedPlaces[]
): Promise<Outcome<null>> {
	if (!scope.committees.includes(committee)) {
		return refused('', 'Välj en av dina nämnder.');
	}
	await lockKommunSettings(tx, scope);
	const days = typed.map(({ day }) => day).sort();
	const stored = new Map(
		(await loadFreePlaces(tx, scope, { committees: [committee], days })).map((one) => [
			placeField(one.kind, one.day),
			one.free
		])
	);
	const was = ({ kind, day }: TypedPlaces) => stored.get(placeField(kind, day)) ?? null;
	const changed = typed.filter((one) => one.free !== was(one));
	if (changed.length === 0) return accepted(null);
	const key = { kommun: scope.kommun, committee };
	for (const { day, kind, free } of changed) {
		if (free === null) {
			await tx
				.delete(freePlaces)
				.where(
					and(
						eq(freePlaces.kommun, scope.kommun),
						eq(freePlaces.committee, committee),
						eq(freePlaces.day, day),
						eq(freePlaces.kind, kind)
					)
				);
		}
	}
	const given = changed.flatMap(({ day, kind, free }) =>
		free === null ? [] : { ...key, day, kind, free, author: scope.actor, at: now() }
	);
	if (given.length > 0) {
		await tx
			.insert(freePlaces)
			.values(given)
			.onConflictDoUpdate({
				target: [freePlaces.kommun, freePlaces.committee, freePlaces.day, freePlaces.kind],
				set: {
					free: sql`excluded.free`,
					author: sql`excluded.author`,
					at: sql`excluded.at`
				}
			});
	}
	await recordSetting(tx, scope, {
		what: 'free-places',
		key: committee,
		before: byKind(changed.map((one) => ({ ...one, free: was(one) }))),
		after: byKind(changed)
	});
	return accepted(null);
}

/** Numbers by kind and day, as the log tells of them. */
function byKind(places: readonly TypedPlaces[]) {
	const told: Record<string, Record<string, number | null>> = {};
	for (const { kind, day, free } of places) told[kind] = { ...told[kind], [day]: free };
	return told;
}
