/**
 * A label in at most `lines` lines of about `most` characters, broken between words or after a
 * slash, and inside a word that is longer than a line; what does not fit ends in an ellipsis.
 */
export function wrapLabel(text: string, most: number, lines = 2): string[] {
	const rows: string[] = [];
	for (const word of text.split(/ |(?<=\/)/).flatMap((whole) => pieces(whole, most))) {
		const row = rows.at(-1);
		const gap = row === undefined || /[/-]$/.test(row) ? '' : ' ';
		if (row !== undefined && row.length + gap.length + word.length <= most) {
			rows[rows.length - 1] = row + gap + word;
		} else rows.push(word);
	}
	const kept = rows.slice(0, lines);
	const last = kept.at(-1);
	if (rows.length > lines && last !== undefined) kept[lines - 1] = `${last.replace(/-$/, '')}…`;
	return kept;
}

/**
 * The labels of an axis, each wrapped. Those that would look alike begin as they do, and end in what
 * tells them apart.
 */
export function wrapLabels(texts: readonly string[], most: number, lines = 2): string[][] {
	const wrapped = texts.map((text) => wrapLabel(text, most, lines));
	const seen = wrapped.map((rows) => rows.join('\n'));
	return wrapped.map((rows, at) => {
		const text = texts[at] ?? '';
		const alike = texts.filter((other, index) => other !== text && seen[index] === seen[at]);
		if (alike.length === 0) return rows;
		const shared = Math.min(...alike.map((other) => wordsInCommon(text, other)));
		const apart = `…${text.split(' ').slice(shared).join(' ')}`;
		return [`${rows[0] ?? ''}…`, ...wrapLabel(apart, most, lines - 1)];
	});
}

/** A few characters too many are borne: the line is of about so many. */
const BORNE = 4;

function pieces(word: string, most: number): string[] {
	if (word.length <= most + BORNE) return [word];
	const cut = most - 1;
	return [`${word.slice(0, cut)}-`, ...pieces(word.slice(cut), most)];
}

function wordsInCommon(one: string, other: string): number {
	const [first, second] = [one.split(' '), other.split(' ')];
	const differs = first.findIndex((word, at) => word !== second[at]);
	return differs < 0 ? first.length - 1 : differs;
}
