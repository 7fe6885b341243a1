import { eliminated } from './eliminate';
import type { Bounds, Equation, Knowledge } from './knowledge';
import { narrow, usesOf, type Uses } from './narrow';

/** A number of which it was worked out that it lies between two others, both included. */
export interface Recovered {
	name: string;
	least: number;
	most: number;
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
	const solving = solved(knowledge);
	return wanted.flatMap((name) => {
		if (!knowledge.has(name)) return [];
		const place = knowledge.place(name);
		const { least, most } = solving.bounds[place] ?? ANYTHING;
		const values = possibleAmong(solving, place, { least, most: Math.min(most, least + TRIED) }, 2);
		const [value] = values;
		return value !== undefined && values.length === 1 ? [{ name, least: value, most: value }] : [];
	});
}

/**
 * The wanted numbers that must be few: at least one, and fewer than the threshold. To know that is
 * to know what was hidden, whichever of them it is.
 * @throws when what is known contradicts itself
 */
export function attackFew(
	knowledge: Knowledge,
	wanted: readonly string[],
	threshold: number
): Recovered[] {
	const solving = solved(knowledge);
	return wanted.flatMap((name) => {
		if (!knowledge.has(name)) return [];
		const place = knowledge.place(name);
		if (mayBeMany(solving, place, threshold) || isPossible(solving, place, NONE)) return [];
		const few = possibleAmong(solving, place, { least: 1, most: threshold - 1 }, threshold);
		const [least, most] = [few[0], few.at(-1)];
		return least === undefined || most === undefined ? [] : [{ name, least, most }];
	});
}

/** Everything that is known, ready for numbers to be tried in. */
interface Solving {
	bounds: readonly Bounds[];
	equations: readonly Equation[];
	uses: Uses;
}

const ANYTHING: Bounds = { least: 0, most: Infinity };
const NONE: Bounds = { least: 0, most: 0 };

function solved(knowledge: Knowledge): Solving {
	const equations = [...knowledge.equations, ...eliminated(knowledge)];
	const uses = usesOf(knowledge.names.length, equations);
	const bounds = [...knowledge.bounds];
	if (!narrow(bounds, equations, uses)) throw new Error('What is published contradicts itself.');
	return { bounds, equations, uses };
}

/** Whether a number may be the threshold or more; beyond {@link TRIED} values at once. */
function mayBeMany(solving: Solving, place: number, threshold: number): boolean {
	const further = threshold + TRIED;
	return (
		possibleAmong(solving, place, { least: threshold, most: further }, 1).length > 0 ||
		isPossible(solving, place, { least: further + 1, most: Infinity })
	);
}

/** The first values of a number between two that lead to no contradiction, as many as are asked for. */
function possibleAmong(solving: Solving, place: number, range: Bounds, most: number): number[] {
	const own = within(solving.bounds[place] ?? ANYTHING, range);
	const found: number[] = [];
	for (let value = own.least; value <= own.most && found.length < most; value++) {
		if (isPossible(solving, place, { least: value, most: value })) found.push(value);
	}
	return found;
}

/** Whether a number can lie between two others without a contradiction. */
function isPossible({ bounds, equations, uses }: Solving, place: number, range: Bounds): boolean {
	const own = bounds[place] ?? ANYTHING;
	const wanted = within(own, range);
	if (wanted.least > wanted.most) return false;
	if (wanted.least === own.least && wanted.most === own.most) return true;
	const tried = [...bounds];
	tried[place] = wanted;
	return narrow(tried, equations, uses, [place]);
}

function within(one: Bounds, other: Bounds): Bounds {
	return { least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) };
}
