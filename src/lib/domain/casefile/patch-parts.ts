import type { Case, ShortStay, Sip } from '../case/case';
import type { CasePatch } from './case-patch';

/** What the file says, or what stands where the file has no such column. */
export function given<Value>(value: Value | undefined, standing: Value): Value {
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
