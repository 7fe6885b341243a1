import { printable } from '../format/printable';
import { isAction } from './without-action';

/** A parameter that an address should not have, or not as often. */
export type Stray =
	| { kind: 'unknown'; name: string; /** The one that was probably meant. */ meant: string | null }
	| { kind: 'repeated'; name: string; times: number };

/**
 * The parameters of an address that are not `known`, and those that stand more than once. To pass
 * over one is to answer another question than was asked.
 */
export function straysIn(
	given: Iterable<readonly [name: string, value: string]>,
	known: readonly string[]
): Stray[] {
	const times = new Map<string, number>();
	for (const [name] of given) times.set(name, (times.get(name) ?? 0) + 1);
	return [...times].flatMap(([name, count]): Stray[] => {
		if (known.includes(name)) return count === 1 ? [] : [{ kind: 'repeated', name, times: count }];
		const meant = known.find((other) => likeness(other) === likeness(name)) ?? null;
		return [{ kind: 'unknown', name: printable(name), meant }];
	});
}

/** What is wrong with a page's address, one sentence for each stray parameter. */
export function strayWords(parameters: URLSearchParams, known: readonly string[]): string[] {
	const given = [...parameters].filter(([name]) => !isAction(name));
	return straysIn(given, known).map((stray) => {
		if (stray.kind === 'repeated') {
			return `”${stray.name}” står ${stray.times} gånger i adressen.`;
		}
		const help = stray.meant === null ? '' : ` Menade du ”${stray.meant}”?`;
		return `Adressen har ”${stray.name}”, som inte finns.${help}`;
	});
}

/** Names that people take for each other: `healthcentre`, `health_centre`, `Hälsocentral`. */
function likeness(name: string): string {
	return name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}
