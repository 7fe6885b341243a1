/** A case number as searches compare it: capitals. */
export function numberKeyOf(number: string): string {
	return number.trim().toUpperCase();
}

/** The last digits of a case number without leading zeros: `2019-00042` → `42`; else empty. */
export function serialOf(number: string): string {
	return /0*([0-9]*)$/.exec(number)?.[1] ?? '';
}
