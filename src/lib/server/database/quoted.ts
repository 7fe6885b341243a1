/** A name as it is written in SQL. */
export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
