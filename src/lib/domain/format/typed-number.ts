/** A number as it is typed into a form: every digit of it, decimal comma; null is empty. */
export function typedNumber(value: number | null | undefined): string {
	return value === null || value === undefined ? '' : String(value).replace('.', ',');
}
