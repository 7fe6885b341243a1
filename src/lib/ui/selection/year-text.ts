/** The year a text means; null when it means none. */
export function readYear(text: string | null): number | null {
	return text !== null && /^[12]\d{3}$/.test(text.trim()) ? Number(text) : null;
}
