import type { Case, EventType } from '../case/case';
import type { CasePatch } from './case-patch';
import type { ColumnKey } from './columns';
import { patchedSip, patchedStay } from './apply-patch';
import { rowProblem, type RowProblem, type RowProblemCode } from './row-problem';

const IN_THE_CASE = 'Ändra i ärendet i stället.';

/**
 * Reasons that a row cannot be applied to the case as it stands: an emptied cell would remove
 * the first of several and let the next take its place, so that importing the file again would
 * remove that too; or a value needs another that neither file nor case has. Call before
 * `applyPatch`.
 */
export function obstaclesTo(existing: Case | null, patch: CasePatch): RowProblem[] {
	return [
		...emptiedEvents(existing, patch),
		...emptiedSip(existing, patch),
		...stayObstacles(existing, patch)
	];
}

function emptiedEvents(existing: Case | null, patch: CasePatch): RowProblem[] {
	const count = (type: EventType) =>
		existing?.events.filter((event) => event.type === type).length ?? 0;
	const ready = count('ready');
	const kept = patch.readyAgain === null ? 1 : 2;
	const problems: RowProblem[] = [];
	if (patch.plannedDischarge === null && count('plannedDischarge') > 1) {
		problems.push(problem('plannedDischarge', 'Beräknad utskrivning har angetts flera gånger.'));
	}
	if (patch.readyAgain === null && ready > 2) {
		problems.push(problem('readyAgain', 'Personen har varit utskrivningsklar fler gånger.'));
	}
	if (patch.ready === null && ready > 1 && (kept === 2 || ready > 2)) {
		problems.push(problem('ready', 'Personen har varit utskrivningsklar fler gånger.'));
	}
	if (patch.readyWithdrawn === null && count('readyWithdrawn') > 1) {
		problems.push(problem('readyWithdrawn', 'Utskrivningsklar har återtagits flera gånger.'));
	}
	if (patch.readyAgain && !patch.ready && ready === 0) {
		const reason = 'Utskrivningsklar saknas men utskrivningsklar igen är angiven. Ange den första.';
		problems.push(rowProblem('ready', '', 'incomplete', reason));
	}
	return problems;
}

function emptiedSip(existing: Case | null, patch: CasePatch): RowProblem[] {
	if (existing === null || existing.sips.length < 2 || patchedSip(existing, patch)) return [];
	return [problem('sipOn', 'Ärendet har flera SIP; den första kan inte tömmas från en fil.')];
}

function stayObstacles(existing: Case | null, patch: CasePatch): RowProblem[] {
	const { kind, from, to } = patchedStay(existing, patch);
	if (kind !== null && from !== null) return [];
	if (kind === null && from === null && to === null) {
		if (existing === null || existing.shortStays.length < 2) return [];
		const reason = 'Ärendet har flera korttidsvistelser; den första kan inte tömmas från en fil.';
		return [problem('shortStayFrom', reason)];
	}
	const [key, reason]: [ColumnKey, string] =
		from === null
			? ['shortStayFrom', 'Korttids från saknas. Ange när vistelsen började.']
			: ['shortStayKind', 'Korttids slag saknas. Ange vilken sorts plats.'];
	return [rowProblem(key, '', 'incomplete', reason)];
}

function problem(
	key: ColumnKey,
	what: string,
	code: RowProblemCode = 'first-of-several'
): RowProblem {
	return rowProblem(key, '', code, `${what} ${IN_THE_CASE}`);
}
