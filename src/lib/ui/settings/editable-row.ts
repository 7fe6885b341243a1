/** A row of a list that is edited in the settings. */
export interface EditableRow {
	/** What the move action knows it by; unique in the list. */
	key: string;
	name: string;
	/** Its edit page. */
	href: string;
	status: 'kommande' | 'gäller' | 'avslutad';
	/** Validity in words. */
	validity: string;
}

/** A validity that may be open at both ends, in words. */
export function openValidityText(from: string | null, to: string | null): string {
	if (from === null) return to === null ? 'tills vidare' : `till och med ${to}`;
	return to === null ? `från ${from}` : `${from} – ${to}`;
}
