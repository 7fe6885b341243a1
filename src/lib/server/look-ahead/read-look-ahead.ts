import { yearOf } from '../../domain/calendar/month';
import { nameIn } from '../../domain/case-form/field-text';
import { UNKNOWN_GROUP } from '../../domain/facts/dimension';
import { formatMoment } from '../../domain/format/date';
import { accuracyOf, accuracyWords } from '../../domain/look-ahead/accuracy';
import type { LookAheadAddress } from '../../domain/look-ahead/address';
import { freePlacesValues, placeField } from '../../domain/look-ahead/free-places';
import { daysAhead, lookAhead } from '../../domain/look-ahead/look-ahead';
import { ALL_KINDS, PLACE_KINDS, placeKindOf } from '../../domain/look-ahead/place-kind';
import { stockholmMoment, today } from '../clock';
import type { Transaction } from '../database/transaction';
import { refuseAddress } from '../http/read-address';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { inHospital } from './read-expected';
import { loadFreePlaces, type StoredPlaces } from './read-free-places';
import { slipsOf } from './read-slips';

/** The committees that an address asks for, of the scope's. */
export function committeesAsked(scope: Scope, { committee }: LookAheadAddress): readonly string[] {
	if (committee === null) return scope.committees;
	if (!scope.committees.includes(committee)) {
		refuseAddress('Nämnden finns inte bland dem som du ser.');
	}
	return [committee];
}

/** Who is expected to be discharged in the days to come, and which places there are for them. */
export async function loadLookAhead(tx: Transaction, scope: Scope, address: LookAheadAddress) {
	const day = today();
	const days = daysAhead(day);
	const asked = committeesAsked(scope, address);
	const [lists, committees, cases, slips, places] = await Promise.all([
		loadLists(tx, scope),
		committeesOf(tx, scope),
		inHospital(tx, scope, asked),
		slipsOf(tx, scope, { committees: asked, year: yearOf(day) }),
		loadFreePlaces(tx, scope, { committees: asked, days })
	]);
	const { passed, ...ahead } = lookAhead(cases, day);
	await record(tx, scope, {
		event: 'board-read',
		caseIds: passed.map(({ id }) => id),
		details: { shown: passed.length }
	});
	const [only, ...others] = asked;
	return {
		today: day,
		inHospital: cases.length,
		...ahead,
		passed: passed.map(({ id, number, ward, plan, ready, expected }) => ({
			...{ id, number, ready, expected },
			ward: ward === UNKNOWN_GROUP ? 'Okänd' : nameIn(lists, 'ward', ward),
			kind: PLACE_KINDS[placeKindOf(plan)]
		})),
		accuracy: accuracyWords(accuracyOf(slips), String(yearOf(day))),
		/** Which plans are counted as which kind. */
		plans: ALL_KINDS.map((kind) => ({
			kind: PLACE_KINDS[kind],
			names: lists.plan.filter(({ code }) => placeKindOf(code) === kind).map(({ name }) => name)
		})).filter(({ names }) => names.length > 0),
		free: freeByField(places),
		typed: lastTyped(places),
		committees: committees.map(({ code, abbreviation }) => ({ code, abbreviation })),
		/** Whose places can be typed in: a committee at a time. */
		committee: only !== undefined && others.length === 0 ? only : null,
		values: freePlacesValues(places, days)
	};
}

/** The free places by day and kind, of all committees that are asked for. */
function freeByField(places: readonly StoredPlaces[]): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const { kind, day, free } of places) {
		const name = placeField(kind, day);
		sums[name] = (sums[name] ?? 0) + free;
	}
	return sums;
}

/** Who typed the latest of them, and when; null while there are none. */
function lastTyped([latest]: readonly StoredPlaces[]) {
	return latest ? { by: latest.author, at: formatMoment(stockholmMoment(latest.at)) } : null;
}
