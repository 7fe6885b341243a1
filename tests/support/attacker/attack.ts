import { eliminated } from './eliminate';
import type { Bounds, Knowledge } from './knowledge';
import { narrow, usesOf } from './narrow';

/** A number that was worked out. */
export interface Recovered {
	name: string;
	value: number;
}

/** Values tried of a number before it is taken to be safe. */
const TRIED = 40;

/**
 * Solves for the wanted numbers: elimination over all equations, then bounds narrowed by every
 * equation, then each wanted number tried value by value, keeping those that lead to no
 * contradiction. A number with a single value left is recovered.
 * @throws when what is known contradicts itself
 */
export function attack(knowledge: Knowledge, wanted: readonly string[]): Recovered[] {
	const equations = [...knowledge.equations, ...eliminated(knowledge)];
	const uses = usesOf(knowledge.names.length, equations);
	const bounds = [...knowledge.bounds];
	if (!narrow(bounds, equations, uses)) throw new Error('What is published contradicts itself.');
	return wanted.flatMap((name) => {
		if (!knowledge.has(name)) return [];
		const place = knowledge.place(name);
		const values = possibleValues(bounds, place, (tried) =>
			narrow(tried, equations, uses, [place])
		);
		const [value] = values;
		return value !== undefined && values.length === 1 ? [{ name, value }] : [];
	});
}

function possibleValues(
	bounds: readonly Bounds[],
	place: number,
	holds: (tried: Bounds[]) => boolean
): number[] {
	const own = bounds[place] ?? { least: 0, most: 0 };
	const found: number[] = [];
	for (let value = own.least; value <= Math.min(own.most, own.least + TRIED); value++) {
		const tried = [...bounds];
		tried[place] = { least: value, most: value };
		if (own.least === own.most || holds(tried)) found.push(value);
		if (found.length > 1) break;
	}
	return found;
}
