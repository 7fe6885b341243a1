/** Chance that comes out the same for the same seed. */
export interface Random {
	/** 0 ≤ x < 1. */
	number(): number;
	chance(probability: number): boolean;
	/** A whole number between two, both included. */
	whole(from: number, to: number): number;
	/** 0, 1, 2 …, each further step as likely as the last; the mean is `mean`. */
	steps(mean: number): number;
	/** One of them, by weight. */
	pick<Value>(weighted: readonly (readonly [Value, number])[]): Value;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and even enough for sample data. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	function number(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}
	return {
		number,
		chance: (probability) => number() < probability,
		whole: (from, to) => from + Math.floor(number() * (to - from + 1)),
		steps: (mean) => Math.floor(Math.log(1 - number()) / Math.log(mean / (mean + 1))),
		pick(weighted) {
			const last = weighted.at(-1);
			if (!last) throw new Error('There is nothing to pick from');
			let left = number() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
			return weighted.find(([, weight]) => (left -= weight) < 0)?.[0] ?? last[0];
		}
	};
}
