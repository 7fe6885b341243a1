const WORDS = 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** A whole number in words up to twelve (`tre`), in digits above. */
export function numberWord(value: number): string {
	return WORDS[value] ?? String(value).replace('.', ',');
}
