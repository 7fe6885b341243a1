import { rounds } from './rounds';

/** Settings of a property that is tried with generated inputs, the same ones each time. */
export function generated(short: number, many: number) {
	return { numRuns: rounds(short, many), seed: 20_261_129 };
}
