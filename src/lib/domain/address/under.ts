/** The address under `path` that is named by `part`, whatever signs that holds. */
export function under(path: string, part: string): string {
	return `${path}/${encodeURIComponent(part)}`;
}
