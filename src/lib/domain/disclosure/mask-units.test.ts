import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts/facts';
import type { UnitName } from './disclosure-rule';
import { MASK_UNITS } from './mask-units';

function isPrimary(name: UnitName, facts: Facts, threshold: number): boolean {
	const unit = MASK_UNITS.find((each) => each.name === name);
	if (!unit) throw new Error(`No unit ${name}`);
	return unit.isPrimary(facts, threshold);
}

/** Facts of so many cases with 0, 1 and 2 days, and one with more to have days enough. */
const days = (zero: number, one: number, two: number, further: Facts = {}): Facts => ({
	...{ 'days/somatisk/0': zero, 'days/somatisk/1': one, 'days/somatisk/2': two },
	...further
});

/**
 * The last number that is hidden and the first that is shown, by the threshold: facts that are
 * many in everything else.
 */
const EDGES: readonly [UnitName, string, (persons: number) => Facts][] = [
	['cases', 'the cases', (cases) => ({ cases })],
	['notice', 'those noticed', (noticed) => ({ cases: 100, noticed })],
	['notice', 'those not noticed', (late) => ({ cases: 100, noticed: 100 - late })],
	['sip', 'those with a SIP', (sipCases) => ({ cases: 100, sipCases })],
	['sip', 'those without a SIP', (without) => ({ cases: 100, sipCases: 100 - without })],
	['sip-called', 'those called in time', (called) => ({ sipCalled: 100, sipCalledInTime: called })],
	['sip-called', 'those called late', (late) => ({ sipCalled: 100, sipCalledInTime: 100 - late })],
	['days', 'the days in all', (one) => days(100, one, 0)],
	['same-day', 'those home the same day', (zero) => days(zero, 50, 50)],
	['same-day', 'the days beyond the first', (two) => days(50, 50, two)],
	['within-target', 'those home after a day', (one) => days(50, one, 50)],
	['within-target', 'those home later', (two) => days(50, 50, two)],
	['payment', 'those liable for', (payPersons) => ({ payPersons, 'payDays/somatisk': 300 })],
	['short-stay', 'those on a short stay', (ssPersons) => ({ ssPersons, 'ssDays/lak': 300 })],
	['waiting', 'those who wait', (sabo) => ({ ssPersons: 100, ssPersonsSabo: sabo })],
	['waiting', 'those who do not wait', (not) => ({ ssPersons: 100, ssPersonsSabo: 100 - not })],
	['care-home-offers', 'the offers', (chOffered) => ({ chDecided: 100, chOffered })],
	['care-home-offers', 'offers fewer', (fewer) => ({ chDecided: 100, chOffered: 100 - fewer })],
	['care-home-offers', 'offers more', (more) => ({ chDecided: 100, chOffered: 100 + more })],
	['care-home-wait', 'the days in all', (chWaitSum) => ({ chWaitN: 100, chWaitSum })],
	[
		'care-home-wait-short-stay',
		'those who waited elsewhere',
		(other) => ({ chWaitN: 100, chShortWaitN: 100 - other, chShortWaitSum: 900 })
	],
	[
		'care-home-wait-short-stay',
		'the days in all',
		(chShortWaitSum) => ({ chWaitN: 100, chShortWaitN: 50, chShortWaitSum })
	]
];

describe.each([5, 8])('with the threshold %i', (threshold) => {
	it.each(EDGES)('%s is hidden for one too few of %s, and for no one more', (unit, _of, facts) => {
		expect(isPrimary(unit, facts(threshold - 1), threshold)).toBe(true);
		expect(isPrimary(unit, facts(threshold), threshold)).toBe(false);
		expect(isPrimary(unit, facts(1), threshold)).toBe(true);
		expect(isPrimary(unit, facts(0), threshold)).toBe(false);
	});
});

/** What a unit rests on, with everything else as many as they can be of so few. */
const BASES: readonly [UnitName, (persons: number) => Facts][] = [
	['notice', (cases) => ({ cases, noticed: cases })],
	['sip', (cases) => ({ cases, sipCases: cases })],
	['sip-called', (called) => ({ sipCalled: called, sipCalledInTime: called })],
	['days', (persons) => days(0, persons, 0)],
	['same-day', (persons) => days(50, 0, persons)],
	['waiting', (persons) => ({ ssPersons: persons, ssPersonsSabo: persons })],
	['care-home-offers', (decided) => ({ chDecided: decided, chOffered: decided })],
	['care-home-wait', (moved) => ({ chWaitN: moved, chWaitSum: 900 })],
	[
		'care-home-wait-short-stay',
		(moved) => ({ chWaitN: 100, chShortWaitN: moved, chShortWaitSum: 900 })
	]
];

describe.each([
	[5, 10],
	[8, 16]
])('with the threshold %i a share or mean rests on %i', (threshold, least) => {
	it.each(BASES)('%s', (unit, facts) => {
		expect(isPrimary(unit, facts(least - 1), threshold)).toBe(true);
		expect(isPrimary(unit, facts(least), threshold)).toBe(false);
	});
});

it('the longest stay is never shown, and percentiles go by what they are inside', () => {
	const many = days(100, 100, 100, { cases: 300 });
	expect(isPrimary('longest', many, 5)).toBe(true);
	expect(isPrimary('percentiles', many, 5)).toBe(false);
});

it('each unit comes after the one it is inside', () => {
	const before = new Set<UnitName>();
	for (const { name, inside } of MASK_UNITS) {
		if (inside !== undefined) expect(before).toContain(inside);
		before.add(name);
	}
});
