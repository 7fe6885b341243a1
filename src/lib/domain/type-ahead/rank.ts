import { matchQuality, QUALITIES, type Findable } from './match-quality';

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
