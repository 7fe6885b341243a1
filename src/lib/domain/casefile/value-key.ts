/**
 * What two spellings of a value or header have in common: case, surrounding and repeated
 * space (the non-breaking one too), the kind of dash and the composition of letters are
 * ignored (domain.md §8).
 */
export function valueKey(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[\s\uFEFF]+/g, ' ')
		.trim()
		.toLocaleLowerCase('sv');
}
