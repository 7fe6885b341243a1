import { newCase, type Case, type ShortStay, type Sip } from '../case/case';
import type { CasePatch } from './case-patch';
import { patchEvents } from './patch-events';
import { given, patchedSip, patchedStay } from './patch-parts';

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
		note: protectedIdentity ? null : base.note,
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
		careHome: patchCareHome(base.careHome, patch)
	};
	const fields = Object.keys(patched) as (keyof Case)[];
	return fields.some((field) => patched[field] !== base[field]) ? patched : base;
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
