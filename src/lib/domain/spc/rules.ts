import type { ChartSettings } from './settings';
import { sideOf, type Side } from './side';

/** What tells that something has changed (domain.md §5.1.1), in the order in which they go first. */
export const RULES = ['outside', 'trend', 'two-of-three', 'shift'] as const;
export type Rule = (typeof RULES)[number];

/** A rule that a point is part of, and which way it points. */
export interface Signal {
	rule: Rule;
	side: 'high' | 'low';
}

/** A point as rules see it. */
export interface RulePoint {
	value: number;
	centre: number;
	/** Three sigma; null where it is not known, which leaves the rules that need it. */
	reach: number | null;
}

type RuleSettings = Pick<ChartSettings, 'shiftPoints' | 'trendPoints' | 'twoSigmaCountsOutside'>;

/** The signals of each point of a chain, which has no gap in it, in the order of the rules. */
export function signalsOf(
	chain: readonly RulePoint[],
	{ shiftPoints, trendPoints, twoSigmaCountsOutside }: RuleSettings,
	grain: number
): Signal[][] {
	const outside = chain.map((point) => beyond(point, 1, grain));
	const near = chain.map((point, index) =>
		twoSigmaCountsOutside || outside[index] === 0 ? beyond(point, 2 / 3, grain) : 0
	);
	const sides = chain.map(({ value, centre }) => sideOf(value, centre, grain));
	const steps = chain.map(({ value }, index) => {
		const before = chain[index - 1];
		return before === undefined ? 0 : sideOf(value, before.value, grain);
	});
	const signals = chain.map((): Signal[] => []);
	const mark = (rule: Rule) => (index: number, side: Side) =>
		signals[index]?.push({ rule, side: side === 1 ? 'high' : 'low' });
	const marks: Record<Rule, () => void> = {
		outside: () => eachRun(outside, 1, 0, mark('outside')),
		// A step is from the point before it, which is a part of the trend.
		trend: () => eachRun(steps, trendPoints - 1, 1, mark('trend')),
		'two-of-three': () => eachTwoOfThree(near, sides, mark('two-of-three')),
		shift: () => eachRun(sides, shiftPoints, 0, mark('shift'))
	};
	for (const rule of RULES) marks[rule]();
	return signals;
}

/** Whether a point lies further from the centre than a share of three sigma, and on which side. */
function beyond({ value, centre, reach }: RulePoint, share: number, grain: number): Side {
	if (reach === null) return 0;
	const side = sideOf(value, centre, 0);
	return sideOf(value, centre + side * share * reach, grain) === side ? side : 0;
}

/** Marks the points of each run of at least `length` on one side, and so many before it. */
function eachRun(
	sides: readonly Side[],
	length: number,
	before: number,
	mark: (index: number, side: Side) => void
): void {
	let start = 0;
	for (let end = 1; end <= sides.length; end += 1) {
		const side = sides[start] ?? 0;
		if (sides[end] === side) continue;
		if (side !== 0 && end - start >= length) {
			for (let index = start - before; index < end; index += 1) mark(index, side);
		}
		start = end;
	}
}

/** Marks the points that are near a limit and among three on one side, of which two are near. */
function eachTwoOfThree(
	near: readonly Side[],
	sides: readonly Side[],
	mark: (index: number, side: Side) => void
): void {
	const holds = (from: number, side: Side) => {
		const three = [from, from + 1, from + 2];
		const are = (values: readonly Side[]) => three.filter((at) => values[at] === side).length;
		return are(sides) === 3 && are(near) >= 2;
	};
	for (const [index, side] of near.entries()) {
		if (side === 0) continue;
		if ([index - 2, index - 1, index].some((from) => holds(from, side))) mark(index, side);
	}
}
