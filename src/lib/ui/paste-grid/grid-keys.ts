/** A key that was pressed in a cell, and where the caret stood. */
export interface CellKey {
	key: string;
	shift: boolean;
	/** Ctrl, Alt or Meta is held too: never ours. */
	modified: boolean;
	/** The caret is before the first sign, or all of the text is marked. */
	atStart: boolean;
	/** The caret is after the last sign, or all of the text is marked. */
	atEnd: boolean;
}

/** How far a key moves in the grid. */
export interface GridMove {
	rows: -1 | 0 | 1;
	columns: -1 | 0 | 1;
}

const UP: GridMove = { rows: -1, columns: 0 };
const DOWN: GridMove = { rows: 1, columns: 0 };

/**
 * Where a key leads, as in a spreadsheet: the arrows to the next cell, those to the sides when the
 * caret can go no further in the text, Enter down and Shift+Enter up. Null: the key is the field's
 * own. Tab goes to the next cell by itself.
 */
export function moveOf({ key, shift, modified, atStart, atEnd }: CellKey): GridMove | null {
	if (modified) return null;
	if (key === 'Enter') return shift ? UP : DOWN;
	if (shift) return null;
	if (key === 'ArrowUp') return UP;
	if (key === 'ArrowDown') return DOWN;
	if (key === 'ArrowLeft' && atStart) return { rows: 0, columns: -1 };
	if (key === 'ArrowRight' && atEnd) return { rows: 0, columns: 1 };
	return null;
}

/** The same for a key event in a text field; a key that composes a sign is the field's own. */
export function moveOfEvent(event: KeyboardEvent, field: HTMLInputElement): GridMove | null {
	if (event.isComposing) return null;
	const { selectionStart: start, selectionEnd: end, value } = field;
	const whole = start === 0 && end === value.length;
	return moveOf({
		key: event.key,
		shift: event.shiftKey,
		modified: event.ctrlKey || event.altKey || event.metaKey,
		atStart: whole || (start === 0 && end === 0),
		atEnd: whole || (start === value.length && end === value.length)
	});
}
