import type { Moment } from '../calendar/moment';
import {
	newCase,
	type Case,
	type CaseEvent,
	type EventType,
	type Note,
	type Reminder,
	type ShortStay,
	type Sip
} from '../case/case';
import type { CasePatch } from './case-patch';

/**
 * The case after a row of a file. Only what the file's columns carry is changed: further SIPs,
 * short stays, ready notices, estimates and answers stay, and an unchanged value keeps its
 * registered time (domain.md §8). A protected identity keeps birth year, ward and free text out,
 * whatever the row says of them. Returns `existing` itself when the row changes nothing.
 * Ask `obstaclesTo` first; what it refuses is left as it was here.
 */
export function applyPatch(existing: Case | null, patch: CasePatch): Case {
	const base = existing ?? newCase(patch);
	const protectedIdentity = base.protectedIdentity || patch.protectedIdentity === true;
	// Each is named, so that a further one is not left out unseen.
	const patched: Case = {
		number: base.number,
		kommun: base.kommun,
		committee: base.committee,
		disputedOn: base.disputedOn,
		sex: given(patch.sex, base.sex),
		birthYear: protectedIdentity ? null : given(patch.birthYear, base.birthYear),
		careForm: given(patch.careForm, base.careForm),
		ward: protectedIdentity ? null : given(patch.ward, base.ward),
		responsible: base.responsible,
		reminders: protectedIdentity ? withoutTexts(base.reminders) : base.reminders,
		notes: patchNotes(base.notes, protectedIdentity, patch),
		protectedIdentity,
		healthCentre: given(patch.healthCentre, base.healthCentre),
		plan: given(patch.plan, base.plan),
		events: patchEvents(base.events, patch),
		sips: patchSips(existing, base.sips, patch),
		deficienciesInpatient: sameSet(base.deficienciesInpatient, patch.deficienciesInpatient),
		deficienciesPrimary: sameSet(base.deficienciesPrimary, patch.deficienciesPrimary),
		delayReasons: samePrimary(base.delayReasons, patch.delayReasons),
		paymentException: given(patch.paymentException, base.paymentException),
		shortStays: patchStays(existing, base.shortStays, patch),
		careHome: patchCareHome(base.careHome, patch),
		...(base.annulled && { annulled: base.annulled })
	};
	const fields = Object.keys(patched) as (keyof Case)[];
	return fields.some((field) => patched[field] !== base[field]) ? patched : base;
}

/** The same reminders, where none says anything. */
function withoutTexts(reminders: Reminder[]): Reminder[] {
	if (reminders.every(({ text }) => text === null)) return reminders;
	return reminders.map((one) => ({ ...one, text: null }));
}

/** A note that the case does not have yet is one more: files tell of the latest alone. */
function patchNotes(
	notes: Note[],
	protectedIdentity: boolean,
	{ note, author, registered }: CasePatch
): Note[] {
	if (protectedIdentity) return notes.length > 0 ? [] : notes;
	if (!note || notes.some(({ text }) => text === note)) return notes;
	return [...notes, { text: note, author: author ?? null, registered }];
}

function patchSips(existing: Case | null, sips: Sip[], patch: CasePatch): Sip[] {
	const sip = patchedSip(existing, patch);
	if (sip === null) return sips.length === 1 ? [] : sips;
	return sip === sips[0] ? sips : [sip, ...sips.slice(1)];
}

function patchStays(existing: Case | null, stays: ShortStay[], patch: CasePatch): ShortStay[] {
	const { kind, from, to } = patchedStay(existing, patch);
	if (kind === null || from === null) return stays.length === 1 ? [] : stays;
	const [first] = stays;
	if (first && first.kind === kind && first.from === from && first.to === to) return stays;
	return [{ kind, from, to, registered: patch.registered }, ...stays.slice(1)];
}

function patchCareHome(standing: Case['careHome'], patch: CasePatch): Case['careHome'] {
	const decided = given(patch.careHomeDecided, standing.decided);
	const offered = given(patch.careHomeOffered, standing.offered);
	const movedIn = given(patch.careHomeMovedIn, standing.movedIn);
	const unchanged =
		decided === standing.decided && offered === standing.offered && movedIn === standing.movedIn;
	return unchanged ? standing : { decided, offered, movedIn };
}

/** Deficiencies have no order of their own. */
function sameSet(standing: string[], codes: string[] | undefined): string[] {
	if (codes === undefined || codes.length !== standing.length) return codes ?? standing;
	return codes.every((code) => standing.includes(code)) ? standing : codes;
}

/** Of delay reasons only the first, the primary one, has a place of its own. */
function samePrimary(standing: string[], codes: string[] | undefined): string[] {
	return codes?.[0] === standing[0] ? sameSet(standing, codes) : (codes ?? standing);
}

/** What the file says, or what stands where the file has no such column. */
function given<Value>(value: Value | undefined, standing: Value): Value {
	return value === undefined ? standing : value;
}

/** The first SIP as it would be after the patch; null when nothing of it remains. */
export function patchedSip(existing: Case | null, patch: CasePatch): Sip | null {
	const first = existing?.sips[0];
	const called = given(patch.sipCalled, first?.called ?? null);
	const on = given(patch.sipOn, first?.on ?? null);
	const outcome = given(patch.sipOutcome, first?.outcome ?? null);
	if (first && first.called === called && first.on === on && first.outcome === outcome)
		return first;
	if (called === null && on === null && outcome === null) return null;
	return { called, on, outcome, registered: patch.registered };
}

/** The first short stay as it would be after the patch; its parts may be missing. */
export function patchedStay(
	existing: Case | null,
	patch: CasePatch
): { [Part in 'kind' | 'from' | 'to']: ShortStay[Part] | null } {
	const first = existing?.shortStays[0];
	return {
		kind: given(patch.shortStayKind, first?.kind ?? null),
		from: given(patch.shortStayFrom, first?.from ?? null),
		to: given(patch.shortStayTo, first?.to ?? null)
	};
}

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
function patchEvents(events: CaseEvent[], patch: CasePatch): CaseEvent[] {
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
