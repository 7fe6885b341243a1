import type { PatchedValues } from './case-patch';
import type { RowCells } from './row-cells';

/** Refuses cells that need another cell of the same row, where the file has that column. */
export function refuseIncomplete(row: RowCells, facts: PatchedValues): void {
	const { shortStayKind: kind, shortStayFrom: from, shortStayTo: to } = facts;
	if (from === null && (kind || to)) {
		row.refuse('shortStayFrom', 'incomplete', 'Korttids från saknas. Ange när vistelsen började.');
	}
	if (kind === null && (from || to)) {
		row.refuse('shortStayKind', 'incomplete', 'Korttids slag saknas. Ange vilken sorts plats.');
	}
	if (facts.ready === null && facts.readyAgain) {
		row.refuse(
			'ready',
			'incomplete',
			'Utskrivningsklar saknas men utskrivningsklar igen är angiven. Ange den första.'
		);
	}
	if (facts.protectedIdentity && facts.birthYear) {
		row.refuseUnseen(
			'birthYear',
			'protected-identity',
			'Avdelning okänd betyder skyddad identitet; lämna då födelseår tomt. Ange annars avdelningen.'
		);
	}
}
