type Cell = HTMLInputElement | HTMLSelectElement;

/**
 * Fills like a spreadsheet: Ctrl+D gives a field what stands in the same field of the row above, and
 * with Shift every row below what stands in it. What it fills is typed, and saved as what is typed.
 * Returns whether the key was one of these.
 */
export function fillDown(event: KeyboardEvent): boolean {
	const { target, key, shiftKey, altKey, currentTarget } = event;
	if (key.toLowerCase() !== 'd' || !(event.ctrlKey || event.metaKey) || altKey) return false;
	if (!isCell(target) || !(currentTarget instanceof HTMLElement)) return false;
	event.preventDefault();
	const column = target.dataset.field ?? '';
	const cells = [...currentTarget.querySelectorAll<HTMLElement>(`[data-field="${column}"]`)].filter(
		isCell
	);
	const place = cells.indexOf(target);
	if (shiftKey) {
		for (const cell of cells.slice(place + 1)) type(cell, target.value);
	} else {
		const above = cells[place - 1];
		if (above) type(target, above.value);
	}
	return true;
}

function isCell(target: EventTarget | null): target is Cell {
	return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** Types a text in a cell as a person would: the component that shows it hears of it. */
function type(cell: Cell, text: string): void {
	if (cell.disabled) return;
	cell.value = text;
	const event = cell instanceof HTMLSelectElement ? 'change' : 'input';
	cell.dispatchEvent(new Event(event, { bubbles: true }));
}
