/**
 * A label in at most `lines` lines of about `most` characters, broken between words or after a
 * slash; what
 * does not fit ends in an ellipsis.
 */
export function wrapLabel(text: string, most: number, lines = 2): string[] {
	const rows: string[] = [];
	for (const word of text.split(/ |(?<=\/)/)) {
		const row = rows.at(-1);
		const gap = row?.endsWith('/') ? '' : ' ';
		if (row !== undefined && row.length + gap.length + word.length <= most) {
			rows[rows.length - 1] = row + gap + word;
		} else rows.push(word);
	}
	const kept = rows.slice(0, lines);
	const last = kept.at(-1);
	if (rows.length > lines && last !== undefined) kept[lines - 1] = `${last}…`;
	return kept.map((row) => (row.length > most + 4 ? `${row.slice(0, most + 3)}…` : row));
}
