import type { ListItem, ListName, Lists } from '../lists/lists';
import { valueKey } from './value-key';

/** More than this many equally close values are no help. */
const SHOWN = 3;
/** As many first letters tell two forms of a word apart from two words: insats, insatser. */
const STEM = 4;
const NUMBER = /^\p{N}+$/u;

/**
 * The list values that share the most words with a text that names none, those that
 * share equally many in the list's order. Empty where no word is shared, or by too many values
 * alike. A word counts 2, another form of it 1; a number counts only beside a word that is shared, or
 * the third of every kind would be close to the third of any.
 */
export function closestItems(lists: Lists, list: ListName, text: string): ListItem[] {
	const typed = wordsOf(text);
	const scored = lists[list]
		.map((item) => ({ item, score: likeness(typed, wordsOf(item.name)) }))
		.filter(({ score }) => score > 0);
	const best = Math.max(...scored.map(({ score }) => score));
	const closest = scored.filter(({ score }) => score === best).map(({ item }) => item);
	return closest.length > SHOWN ? [] : closest;
}

function wordsOf(text: string): string[] {
	return valueKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function likeness(typed: readonly string[], words: readonly string[]): number {
	const of = (word: string): number => {
		if (words.includes(word)) return 2;
		const stem = word.slice(0, STEM);
		return stem.length === STEM && words.some((other) => other.startsWith(stem)) ? 1 : 0;
	};
	const score = (said: readonly string[]): number => said.reduce((sum, word) => sum + of(word), 0);
	const shared = score(typed.filter((word) => !NUMBER.test(word)));
	return shared === 0 ? 0 : shared + score(typed.filter((word) => NUMBER.test(word)));
}
