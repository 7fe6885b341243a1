import { factOf, type Facts } from '../facts/facts';
import { sumUnder } from '../measures/cells';
import { coarseDays, looksLike, type CoarseDays } from './coarse';
import { dayCounts } from './day-counts';
import { UNIT_NAMES, type UnitName } from './disclosure-rule';
import { isSmall, isThinBase, leastBase } from './threshold';

/** A number that is read off the facts of a group. */
export type Amount = (facts: Facts) => number;

/**
 * Numbers that add up over the groups of a breakdown to a total everybody sees.
 * - `count`: a number of its own; zero is public. `atMost` is a number of the same group that
 *   cannot be smaller and is seen where the unit's `inside` is.
 * - `share`: a part and the rest of a whole that is seen where the unit's `inside` is.
 * `coarse`: what is shown of it is rounded, and gives away that it lies between two numbers, where so many
 * must remain `open`. `persons`: it counts persons who may be there in several months, and does not add over them.
 */
export type RowKind = { coarse?: CoarseShown; persons?: true } & (
	| { kind: 'count'; of: Amount; atMost?: Amount }
	| { kind: 'share'; of: Amount; rest: Amount }
);

/** The least and most that a number can be by the rounded figures that it is shown in. */
export type CoarseShown = (facts: Facts, open: number) => readonly [least: number, most: number];

/**
 * Measures of single figures that are shown and hidden together, because each would give the
 * others away. The list of units is the declaration of how the measures hang together that the
 * choice of hidden cells goes by (docs/decisions/small-numbers.md).
 */
export interface MaskUnit {
	name: UnitName;
	/** The unit whose hidden groups are hidden in this one too. */
	inside?: UnitName;
	/** Figures are shown without their n, and rounded: n and the cases would tell who has no days. */
	coarse?: true;
	/** Whether a group, or the kommun as a whole, has too few persons behind it. */
	isPrimary: (facts: Facts, threshold: number) => boolean;
	rows: readonly RowKind[];
}

const fact =
	(name: string): Amount =>
	(facts) =>
		factOf(facts, name);
const less =
	(whole: Amount, part: Amount): Amount =>
	(facts) =>
		whole(facts) - part(facts);

const cases = fact('cases');
const sipCases = fact('sipCases');
const stayDays: Amount = (facts) => sumUnder(facts, 'ssDays');
const waitingDays = fact('ssDays/sabo');
const waited: Amount = (facts) => dayCounts(facts).oneDay + dayCounts(facts).longer;
const withDays: Amount = (facts) => dayCounts(facts).cases;
const daysBeyondFirst: Amount = (facts) => dayCounts(facts).days - waited(facts);

/** Whether a share has too few in the whole, in what is counted, or in the rest. */
function isSmallShare(facts: Facts, whole: Amount, part: Amount, threshold: number): boolean {
	const [n, numerator] = [whole(facts), part(facts)];
	return (
		isThinBase(n, threshold) ||
		isSmall(numerator, threshold) ||
		isSmall(Math.abs(n - numerator), threshold)
	);
}

const shownOf = (facts: Facts, open: number): CoarseDays =>
	coarseDays(dayCounts(facts), cases(facts), open);

/** The days in all, by their mean over all. */
const daysShown: CoarseShown = (facts, open) => {
	const { days, cases } = dayCounts(facts);
	return looksLike(days, cases, shownOf(facts, open).mean);
};

/**
 * Those home the same day, by their share, and by the two means: the days in all over the mean without
 * day 0 are those who waited.
 */
const sameDayShown: CoarseShown = (facts, open) => {
	const { sameDay, days, cases } = dayCounts(facts);
	const shown = shownOf(facts, open);
	const [least, most] = looksLike(sameDay, cases, shown.sameDay);
	if (days === 0 || shown.meanWithoutZero === null) return [least, Math.min(most, cases)];
	const { least: lowest, most: highest } = shown.meanWithoutZero;
	const [fewestDays, mostDays] = daysShown(facts, open);
	const mostWaiting = lowest > 0 ? mostDays / lowest : Infinity;
	const fewestWaiting = fewestDays / highest;
	return [
		Math.min(sameDay, Math.max(least, Math.ceil(cases - mostWaiting))),
		Math.max(sameDay, Math.min(most, Math.floor(cases - fewestWaiting)))
	];
};

/** Those with exactly one day, within what their share with those of none leaves. */
const oneDayShown: CoarseShown = (facts, open) => {
	const { oneDay, sameDay, cases } = dayCounts(facts);
	const [least, most] = looksLike(sameDay + oneDay, cases, shownOf(facts, open).withinTarget);
	return [Math.max(0, least - sameDay), most - sameDay];
};

const UNITS: Readonly<Record<UnitName, Omit<MaskUnit, 'name'>>> = {
	cases: {
		isPrimary: (facts, threshold) => isSmall(cases(facts), threshold),
		rows: [{ kind: 'count', of: cases }]
	},
	notice: {
		inside: 'cases',
		isPrimary: (facts, threshold) => isSmallShare(facts, cases, fact('noticed'), threshold),
		rows: [{ kind: 'share', of: fact('noticed'), rest: less(cases, fact('noticed')) }]
	},
	sip: {
		// Held SIPs are at least as many as the persons who had one, and hardly ever more.
		inside: 'cases',
		isPrimary: (facts, threshold) => isSmallShare(facts, cases, sipCases, threshold),
		rows: [
			{ kind: 'share', of: sipCases, rest: less(cases, sipCases) },
			{ kind: 'count', of: fact('sipHeld') }
		]
	},
	'sip-called': {
		inside: 'cases',
		isPrimary: (facts, threshold) =>
			isSmallShare(facts, fact('sipCalled'), fact('sipCalledInTime'), threshold),
		rows: [
			{ kind: 'count', of: fact('sipCalled'), atMost: cases },
			{ kind: 'count', of: fact('sipCalledInTime'), atMost: cases },
			{ kind: 'count', of: less(fact('sipCalled'), fact('sipCalledInTime')), atMost: cases }
		]
	},
	days: {
		// So few days in all that they say how many waited. What the mean is over is not shown.
		inside: 'cases',
		coarse: true,
		isPrimary: (facts, threshold) =>
			isThinBase(cases(facts), threshold) ||
			isThinBase(dayCounts(facts).cases, threshold) ||
			isSmall(dayCounts(facts).days, threshold),
		rows: [
			{
				kind: 'count',
				of: (facts) => dayCounts(facts).days,
				coarse: daysShown
			}
		]
	},
	'same-day': {
		// Days beyond the first say how many waited longer than one, when they are few.
		inside: 'days',
		coarse: true,
		isPrimary(facts, threshold) {
			return (
				isThinBase(waited(facts), threshold) ||
				isSmall(dayCounts(facts).sameDay, threshold) ||
				isSmall(daysBeyondFirst(facts), threshold)
			);
		},
		rows: [
			{
				kind: 'share',
				of: (facts) => dayCounts(facts).sameDay,
				rest: waited,
				coarse: sameDayShown
			}
		]
	},
	'within-target': {
		// Beside the share of the same day it says how many waited exactly one day.
		inside: 'same-day',
		coarse: true,
		isPrimary(facts, threshold) {
			const { oneDay, longer } = dayCounts(facts);
			return isSmall(oneDay, threshold) || isSmall(longer, threshold);
		},
		rows: [
			{
				kind: 'share',
				of: (facts) => dayCounts(facts).oneDay,
				rest: (facts) => dayCounts(facts).longer,
				coarse: oneDayShown
			}
		]
	},
	percentiles: {
		// A percentile of ten persons is one or two persons' days.
		inside: 'within-target',
		coarse: true,
		isPrimary: (facts, threshold) => cases(facts) > 0 && cases(facts) < 2 * leastBase(threshold),
		rows: []
	},
	longest: { isPrimary: () => true, rows: [] },
	payment: {
		isPrimary: (facts, threshold) => isSmall(factOf(facts, 'payPersons'), threshold),
		rows: [
			{ kind: 'count', of: fact('payPersons'), persons: true },
			{ kind: 'count', of: (facts) => sumUnder(facts, 'payDays') }
		]
	},
	'short-stay': {
		isPrimary: (facts, threshold) => isSmall(factOf(facts, 'ssPersons'), threshold),
		rows: [
			{ kind: 'count', of: fact('ssPersons'), persons: true },
			{ kind: 'count', of: stayDays }
		]
	},
	waiting: {
		inside: 'short-stay',
		isPrimary: (facts, threshold) =>
			isSmallShare(facts, fact('ssPersons'), fact('ssPersonsSabo'), threshold),
		rows: [
			{
				kind: 'share',
				of: fact('ssPersonsSabo'),
				rest: less(fact('ssPersons'), fact('ssPersonsSabo')),
				persons: true
			},
			{ kind: 'share', of: waitingDays, rest: less(stayDays, waitingDays) }
		]
	},
	'care-home-offers': {
		isPrimary: (facts, threshold) =>
			isSmallShare(facts, fact('chDecided'), fact('chOffered'), threshold),
		rows: [
			{ kind: 'count', of: fact('chDecided') },
			{ kind: 'count', of: fact('chOffered') }
		]
	},
	'care-home-wait': {
		isPrimary: (facts, threshold) =>
			isThinBase(factOf(facts, 'chWaitN'), threshold) ||
			isSmall(factOf(facts, 'chWaitSum'), threshold),
		rows: [
			{ kind: 'count', of: fact('chWaitN') },
			{ kind: 'count', of: fact('chWaitSum') }
		]
	},
	'care-home-wait-short-stay': {
		// What is left when those who waited in short-term care are taken out of all who moved.
		inside: 'care-home-wait',
		isPrimary: (facts, threshold) =>
			isSmallShare(facts, fact('chWaitN'), fact('chShortWaitN'), threshold) ||
			isThinBase(factOf(facts, 'chShortWaitN'), threshold) ||
			isSmall(factOf(facts, 'chShortWaitSum'), threshold),
		rows: [
			{
				kind: 'share',
				of: fact('chShortWaitN'),
				rest: less(fact('chWaitN'), fact('chShortWaitN'))
			},
			{
				kind: 'share',
				of: fact('chShortWaitSum'),
				rest: less(fact('chWaitSum'), fact('chShortWaitSum'))
			}
		]
	}
};

/** Every unit, each after the one it is inside. Together they hold every measure of one figure. */
export const MASK_UNITS: readonly MaskUnit[] = UNIT_NAMES.map((name) => ({
	name,
	...UNITS[name]
}));

/** Whether the figures of a unit are shown rounded, and without their n. */
export function isCoarse(unit: UnitName): boolean {
	return UNITS[unit].coarse === true;
}

/** The persons behind a group of a unit. */
export function personsOf({ rows: [first] }: MaskUnit): Amount {
	return (facts) => {
		if (first === undefined) return 0;
		if (first.coarse) return withDays(facts);
		return first.of(facts) + (first.kind === 'share' ? first.rest(facts) : 0);
	};
}
