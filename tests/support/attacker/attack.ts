import { eliminated } from './eliminate';
import type { Knowledge } from './knowledge';
import { Narrowing } from './narrow';

/** A number of which it was worked out that it lies between two others, both included. */
export interface Recovered {
	name: string;
	least: number;
	most: number;
}

/** Relations looked at for one guess. */
const PATIENCE = 2000;

/**
 * Narrows the bounds of every number, and adds what follows from all sums together.
 * @throws when what is known contradicts itself
 */
export function solved(knowledge: Knowledge): Narrowing {
	const first = settled(knowledge, new Narrowing(knowledge.bounds, knowledge.relations));
	const bounds = knowledge.bounds.map((_, place) => ({
		least: first.leastOf(place),
		most: first.mostOf(place)
	}));
	const relations = [...knowledge.relations, ...eliminated(knowledge.relations, bounds)];
	return settled(knowledge, new Narrowing(bounds, relations));
}

function settled(knowledge: Knowledge, narrowing: Narrowing): Narrowing {
	const contradicted = narrowing.settle(40 * knowledge.relations.length);
	if (contradicted === null) return narrowing;
	const names = [...contradicted.terms].map(
		([place, times]) => `${times} ${knowledge.names[place]}`
	);
	throw new Error(`What is published contradicts itself: ${names.join(', ')}`);
}

/**
 * The wanted numbers that must be few: at least one, and fewer than the threshold, in that it can
 * be neither none nor many. To know that is to know what was hidden, whichever of them it is.
 */
export function attackFew(
	knowledge: Knowledge,
	narrowing: Narrowing,
	wanted: readonly string[],
	threshold: number
): Recovered[] {
	const isPossible = (place: number, least: number, most: number) =>
		narrowing.isPossible(place, { least, most }, PATIENCE);
	return wanted.flatMap((name) => {
		if (!knowledge.has(name)) return [];
		const place = knowledge.place(name);
		if (isPossible(place, threshold, Infinity) || isPossible(place, 0, 0)) return [];
		const values = Array.from({ length: threshold - 1 }, (_, index) => index + 1);
		const left = values.filter((value) => isPossible(place, value, value));
		const [least = NaN, most = NaN] = [left[0], left.at(-1)];
		return [{ name, least, most }];
	});
}
