import { tick } from 'svelte';
import type { RowGroup } from '../../domain/case-form/values';

/** Puts the focus in a row that has been added, or where the next is added. */
export async function focusRow(group: RowGroup, index: number | undefined): Promise<void> {
	await tick();
	const [field] = document.querySelectorAll<HTMLElement>(
		`[id^="${group}.${index}."]:is(input, select)`
	);
	(field ?? document.getElementById(`${group}-add`))?.focus();
}
