import type { CaseEvent, EventType } from '../case/case';
import type { Moment } from '../calendar/moment';
import type { CasePatch } from './case-patch';

/** The events a file carries besides the estimates, in the order they happen. */
const CARRIED = [
	['admitted', 0, 'admitted'],
	['admissionNotice', 0, 'admissionNotice'],
	['ready', 0, 'ready'],
	['readyWithdrawn', 0, 'readyWithdrawn'],
	['ready', 1, 'readyAgain'],
	['discharged', 0, 'discharged']
] as const satisfies readonly (readonly [EventType, number, keyof CasePatch])[];

/**
 * The event log after a patch: emptied events gone, changed ones registered anew in their
 * place, new ones last; a changed estimate is a further one. The same array when nothing changed.
 */
export function patchEvents(events: CaseEvent[], patch: CasePatch): CaseEvent[] {
	let log = events;
	for (const [type, ordinal, key] of CARRIED.toReversed()) {
		if (patch[key] === null) log = remove(log, type, ordinal);
	}
	for (const [type, ordinal, key] of CARRIED) {
		log = set(log, type, ordinal, patch[key], patch.registered);
		if (key === 'admissionNotice') log = estimate(log, patch);
	}
	return log;
}

/** Places in the log of the events of a type. */
function placesOf(log: readonly CaseEvent[], type: EventType): number[] {
	return log.flatMap((event, place) => (event.type === type ? [place] : []));
}

/** Only the last of its type: before a later one, `obstaclesTo` has refused the row. */
function remove(log: CaseEvent[], type: EventType, ordinal: number): CaseEvent[] {
	const places = placesOf(log, type);
	const place = places[ordinal];
	if (place === undefined || places.length > ordinal + 1) return log;
	return log.toSpliced(place, 1);
}

function set(
	log: CaseEvent[],
	type: EventType,
	ordinal: number,
	at: Moment | null | undefined,
	registered: string
): CaseEvent[] {
	if (at == null) return log;
	const place = placesOf(log, type)[ordinal];
	const event = place === undefined ? undefined : log[place];
	if (place === undefined || !event) return [...log, { type, at, registered, imported: true }];
	return event.at === at ? log : log.with(place, { ...event, at, registered, imported: true });
}

function estimate(log: CaseEvent[], patch: CasePatch): CaseEvent[] {
	const { plannedDischarge: at, registered } = patch;
	if (at === null) return remove(log, 'plannedDischarge', 0);
	const latest = log.findLast((event) => event.type === 'plannedDischarge')?.at;
	if (at === undefined || at === latest) return log;
	return [...log, { type: 'plannedDischarge', at, registered, imported: true }];
}
