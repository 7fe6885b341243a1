import { tick } from 'svelte';
import type { CaseFormValues, RowGroup } from '../../domain/case-form/values';
import { rowFieldName } from '../../domain/case-form/inputs';

/** Puts the focus where a row that has been added to a form is begun; null for none, where the next is added. */
export async function focusRow(group: RowGroup, added: CaseFormValues | null): Promise<void> {
	await tick();
	const field = added && document.querySelector<HTMLElement>(`[id="${firstInput(group, added)}"]`);
	(field ?? document.getElementById(`${group}-add`))?.focus();
}

/** A readiness that is not withdrawn comes first: there is none to add before it is. */
export function firstInput(group: RowGroup, values: CaseFormValues): string {
	const last = values[group].length - 1;
	if (group === 'readyPeriods') {
		const open = values.readyPeriods.findIndex(({ ready, withdrawn }) => ready && !withdrawn);
		return open >= 0 && open < last
			? rowFieldName('readyPeriods', open, 'withdrawn')
			: rowFieldName('readyPeriods', last, 'ready');
	}
	const first = { plannedDischarge: 'at', answers: 'answer', sips: 'called', shortStays: 'kind' };
	return `${group}.${last}.${first[group]}`;
}
