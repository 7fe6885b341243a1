/** How well a typed text matches, best first. */
const QUALITIES = ['whole', 'start', 'initials', 'word', 'pieces', 'other-name', 'inside'] as const;
export type Quality = (typeof QUALITIES)[number];

/** What a value can be found by. */
interface Findable {
	name: string;
	/** Earlier names, and the code, whose parts serve as abbreviations. */
	otherNames: readonly string[];
}

/** What makes å, ä and ö of a and o: letters of their own, which stay when accents go. */
const OWN_LETTERS = /a[\u030a\u0308]|o\u0308/g;

/**
 * The words of a text as they are compared: in lower case and without accents, where å, ä and ö
 * are never taken for a and o. Letters and digits part: `Ger1` is `ger` and `1`.
 */
export function wordsOf(text: string): string[] {
	const folded = text
		.toLowerCase()
		.normalize('NFD')
		.replace(OWN_LETTERS, (letter) => letter.normalize('NFC'))
		.replace(/[\u0300-\u036f]/g, '');
	return folded.match(/\d+|\p{L}+/gu) ?? [];
}

/**
 * How well what is typed matches a value; null when it does not. `drag` begins a word of *Capio
 * hälsocentral Dragonen*; `ger1` and `hb` are the beginnings of its words.
 */
export function matchQuality(typed: string, { name, otherNames }: Findable): Quality | null {
	const wanted = wordsOf(typed).join('');
	if (wanted === '') return null;
	const words = wordsOf(name);
	const whole = words.join('');
	if (whole === wanted) return 'whole';
	if (otherNames.some((other) => wordsOf(other).join('') === wanted)) return 'whole';
	if (whole.startsWith(wanted)) return 'start';
	if (isInitials(wanted, words)) return 'initials';
	if (words.some((_, from) => words.slice(from).join('').startsWith(wanted))) return 'word';
	if (isPieces(wanted, words)) return 'pieces';
	if (otherNames.some((other) => isPieces(wanted, wordsOf(other)))) return 'other-name';
	return whole.includes(wanted) ? 'inside' : null;
}

/** Whether a text is the beginnings of the first words, one after the other. */
function isInitials(wanted: string, [word, ...rest]: readonly string[]): boolean {
	if (wanted === '') return true;
	if (word === undefined) return false;
	for (let length = commonStart(wanted, word); length > 0; length -= 1) {
		if (isInitials(wanted.slice(length), rest)) return true;
	}
	return false;
}

/** Whether a text is the beginnings of some of the words, put together in their order. */
function isPieces(wanted: string, words: readonly string[]): boolean {
	if (wanted === '') return true;
	return words.some((word, index) => {
		const rest = words.slice(index + 1);
		for (let length = commonStart(wanted, word); length > 0; length -= 1) {
			if (isPieces(wanted.slice(length), rest)) return true;
		}
		return false;
	});
}

function commonStart(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length += 1;
	return length;
}

/** Something that can be chosen by typing a part of its name. */
export interface Candidate extends Findable {
	/** What is stored. */
	value: string;
	/** What it belongs to, where the name alone does not say. */
	group?: string;
}

/**
 * The candidates that match what is typed: the best match first, then the most used, then in the
 * order of the list. All of them, by use, where nothing is typed. `mostUsed` holds values, the
 * most used first.
 */
export function ranked<One extends Candidate>(
	candidates: readonly One[],
	typed: string,
	mostUsed: readonly string[] = []
): One[] {
	const places = candidates.flatMap((candidate) => {
		const quality = typed.trim() === '' ? 'whole' : matchQuality(typed, candidate);
		if (quality === null) return [];
		const use = mostUsed.indexOf(candidate.value);
		return { candidate, quality: QUALITIES.indexOf(quality), use: use < 0 ? Infinity : use };
	});
	return places
		.toSorted((a, b) => a.quality - b.quality || compare(a.use, b.use))
		.map(({ candidate }) => candidate);
}

function compare(one: number, other: number): number {
	return one === other ? 0 : one < other ? -1 : 1;
}

/**
 * The candidate that matches what is typed better than any other does; null where several match
 * alike, or where it is only found inside a word: nothing is chosen by that which nobody sees.
 */
export function onlyMatch<One extends Candidate>(
	candidates: readonly One[],
	typed: string
): One | null {
	const [first, second] = ranked(candidates, typed);
	const quality = first && matchQuality(typed, first);
	if (!first || !quality || quality === 'inside') return null;
	return second && matchQuality(typed, second) === quality ? null : first;
}
