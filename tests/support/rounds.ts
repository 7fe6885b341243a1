/** Whether this is `npm run test:long`, which holds what `npm test` has no time for. */
export const long = process.env.SVU_TEST_LONG === '1';

/**
 * How many times something is tried that gains by being tried often (generated inputs, kills,
 * cut connections): `short` in `npm test`, `many` in `npm run test:long`.
 */
export function rounds(short: number, many: number): number {
	return long ? many : short;
}

/** All of what is alike and yet looked at each by itself, in `npm run test:long`; else the first. */
export function each<const Kind>(first: Kind, ...others: Kind[]): Kind[] {
	return long ? [first, ...others] : [first];
}
