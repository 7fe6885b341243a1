import { tick } from 'svelte';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };

/**
 * Moves like a spreadsheet: Enter and the arrows lead to the same field of the next row or the one
 * before, Shift+Enter back. What is written in a list's box is taken
 * on the way, and Alt and an arrow opens its list.
 * From the last row Enter leads to what saves all. Control and Enter saves the row.
 */
export function moveInGrid(event: KeyboardEvent): void {
	const { target, key, shiftKey, altKey, currentTarget } = event;
	const step = STEPS[key];
	if (step === undefined || altKey || event.isComposing) return;
	if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
	if (!(currentTarget instanceof HTMLElement)) return;
	// An open list is walked in with the arrows.
	if (key !== 'Enter' && target.ariaExpanded === 'true') return;
	event.preventDefault();
	if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		const button = target.closest('tr')?.querySelector<HTMLButtonElement>('button[type="submit"]');
		// What the field does with the key is in the form first.
		void tick().then(() => target.form?.requestSubmit(button));
		return;
	}
	const column = target.dataset.field ?? '';
	const cells = [...currentTarget.querySelectorAll<HTMLElement>(`[data-field="${column}"]`)];
	const place = cells.indexOf(target) + (key === 'Enter' && shiftKey ? -1 : step);
	const next = cells[place] ?? (key === 'Enter' && place >= cells.length ? saveAll(target) : null);
	next?.focus();
	if (next instanceof HTMLInputElement) next.select();
}

function saveAll({ form }: { form: HTMLFormElement | null }): HTMLElement | null {
	return form?.querySelector<HTMLElement>('[value="alla"]:not([tabindex])') ?? null;
}
