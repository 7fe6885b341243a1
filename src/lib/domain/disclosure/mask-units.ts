import { factOf, type Facts } from '../facts/facts';
import { sumUnder } from '../measures/cells';
import { dayCounts } from './day-counts';
import type { UnitName } from './disclosure-rule';
import { isSmall, isThinBase } from './threshold';

/** A number that is read off the facts of a group. */
export type Amount = (facts: Facts) => number;

/**
 * Numbers that add up over the groups of a breakdown to a total everybody sees.
 * - `count`: a number of its own; zero is public. `atMost` is a number of the same group that
 *   cannot be smaller and is seen where the unit's `inside` is.
 * - `share`: a part and the rest of a whole that is seen where the unit's `inside` is.
 */
export type RowKind =
	| { kind: 'count'; of: Amount; atMost?: Amount }
	| { kind: 'share'; of: Amount; rest: Amount };

/**
 * Measures of single figures that are shown and hidden together, because each would give the
 * others away. The list of units is the declaration of how the measures hang together that the
 * choice of hidden cells goes by (docs/decisions/small-numbers.md).
 */
export interface MaskUnit {
	name: UnitName;
	/** The unit whose hidden groups are hidden in this one too. */
	inside?: UnitName;
	/** Whether a group, or the kommun as a whole, has too few persons behind it. */
	isPrimary(facts: Facts, threshold: number): boolean;
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
		// So few days in all that they say how many waited.
		inside: 'cases',
		isPrimary(facts, threshold) {
			const { cases, days } = dayCounts(facts);
			return isThinBase(cases, threshold) || isSmall(days, threshold);
		},
		rows: [
			{ kind: 'count', of: (facts) => dayCounts(facts).cases, atMost: cases },
			{ kind: 'count', of: (facts) => dayCounts(facts).days }
		]
	},
	'same-day': {
		// The mean without day 0 is all days over those who waited: whoever knows the mean and
		// the share of the same day knows it, so its n limits the share. Days beyond the first
		// say how many waited longer than one, when they are few.
		inside: 'days',
		isPrimary(facts, threshold) {
			return (
				isThinBase(waited(facts), threshold) ||
				isSmall(dayCounts(facts).sameDay, threshold) ||
				isSmall(daysBeyondFirst(facts), threshold)
			);
		},
		rows: [
			{ kind: 'share', of: (facts) => dayCounts(facts).sameDay, rest: waited },
			{ kind: 'count', of: daysBeyondFirst }
		]
	},
	'within-target': {
		// Beside the share of the same day it says how many waited exactly one day.
		inside: 'same-day',
		isPrimary(facts, threshold) {
			const { oneDay, longer } = dayCounts(facts);
			return isSmall(oneDay, threshold) || isSmall(longer, threshold);
		},
		rows: [
			{
				kind: 'share',
				of: (facts) => dayCounts(facts).oneDay,
				rest: (facts) => dayCounts(facts).longer
			}
		]
	},
	percentiles: {
		// A percentile of ten persons is one or two persons' days.
		inside: 'within-target',
		isPrimary: () => false,
		rows: []
	},
	longest: { isPrimary: () => true, rows: [] },
	payment: {
		isPrimary: (facts, threshold) => isSmall(factOf(facts, 'payPersons'), threshold),
		rows: [
			{ kind: 'count', of: fact('payPersons') },
			{ kind: 'count', of: (facts) => sumUnder(facts, 'payDays') }
		]
	},
	'short-stay': {
		isPrimary: (facts, threshold) => isSmall(factOf(facts, 'ssPersons'), threshold),
		rows: [
			{ kind: 'count', of: fact('ssPersons') },
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
				rest: less(fact('ssPersons'), fact('ssPersonsSabo'))
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
export const MASK_UNITS: readonly MaskUnit[] = (Object.keys(UNITS) as UnitName[]).map((name) => ({
	name,
	...UNITS[name]
}));
