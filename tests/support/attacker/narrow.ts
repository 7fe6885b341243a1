import type { Bounds, Equation } from './knowledge';

/** Equations by the numbers in them. */
export type Uses = readonly (readonly Equation[])[];

/** Which equations each number stands in. */
export function usesOf(count: number, equations: readonly Equation[]): Uses {
	const uses: Equation[][] = Array.from({ length: count }, () => []);
	for (const equation of equations) {
		for (const place of equation.terms.keys()) uses[place]?.push(equation);
	}
	return uses;
}

/**
 * Narrows the bounds until nothing more follows from any single equation (the numbers are whole).
 * Answers false on a contradiction. `start` limits the work to what follows from some numbers.
 */
export function narrow(
	bounds: Bounds[],
	equations: readonly Equation[],
	uses: Uses,
	start?: readonly number[]
): boolean {
	const queue = new Set(
		start === undefined ? equations : start.flatMap((place) => uses[place] ?? [])
	);
	for (const equation of queue) {
		queue.delete(equation);
		const changed = narrowOne(bounds, equation);
		if (changed === null) return false;
		for (const place of changed) {
			for (const other of uses[place] ?? []) queue.add(other);
		}
	}
	return true;
}

/** The numbers whose bounds an equation narrowed; null on a contradiction. */
function narrowOne(bounds: Bounds[], { terms, constant }: Equation): number[] | null {
	const low = { sum: 0, free: 0 };
	const high = { sum: 0, free: 0 };
	for (const [place, coefficient] of terms) {
		const [from, to] = endsOf(bounds, place, coefficient);
		if (Number.isFinite(from)) low.sum += from;
		else low.free++;
		if (Number.isFinite(to)) high.sum += to;
		else high.free++;
	}
	if ((low.free === 0 && low.sum > constant) || (high.free === 0 && high.sum < constant)) {
		return null;
	}
	const changed: number[] = [];
	for (const [place, coefficient] of terms) {
		const own = bounds[place];
		if (own === undefined) continue;
		const [from, to] = endsOf(bounds, place, coefficient);
		// coefficient × number lies between what the others leave, by the bounds before this.
		const top = constant - others(low, from, -Infinity);
		const bottom = constant - others(high, to, Infinity);
		const [least, most] = coefficient > 0 ? [bottom, top] : [top, bottom];
		const narrower = {
			least: Math.max(own.least, Math.ceil(least / coefficient - 1e-9)),
			most: Math.min(own.most, Math.floor(most / coefficient + 1e-9))
		};
		if (narrower.least > narrower.most) return null;
		if (narrower.least === own.least && narrower.most === own.most) continue;
		bounds[place] = narrower;
		changed.push(place);
	}
	return changed;
}

/** The least and most that coefficient × number can be. */
function endsOf(bounds: readonly Bounds[], place: number, coefficient: number): [number, number] {
	const { least, most } = bounds[place] ?? { least: 0, most: Infinity };
	return coefficient > 0
		? [coefficient * least, coefficient * most]
		: [coefficient * most, coefficient * least];
}

/** What the other terms come to at least or most. */
function others(all: { sum: number; free: number }, own: number, unlimited: number): number {
	if (Number.isFinite(own)) return all.free === 0 ? all.sum - own : unlimited;
	return all.free === 1 ? all.sum : unlimited;
}
