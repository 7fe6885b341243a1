import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { verdictOn } from '../../../../tests/support/attacker/judge';
import { KOMMUNER, sampled, yearOfGround } from '../../../../tests/support/attacker/kommuner';
import {
	publishedByYear,
	publishedLive,
	tablesOf,
	type Ground
} from '../../../../tests/support/attacker/published';
import { long, rounds } from '../../../../tests/support/rounds';
import { dischargeDate } from '../case/timeline';

const THRESHOLDS = [3, 5, 8, 20];
/**
 * Those that every run attacks; the others are like them, and take as long. What is published of
 * 2018 and 2019 is attacked in tests/database/attacker.test.ts.
 */
const SHORT = new Set(['small']);

/** What an attacker works out of a kommun whose years are published at once, or month after month. */
function recoveredOf(ground: Ground, threshold = 5, publish = publishedByYear): string[] {
	const publishing = { ground, lists: INITIAL, threshold };
	return verdictOn(publishing, publish(publishing)).recovered;
}

describe('nothing can be worked out of', () => {
	it.each(Object.entries(KOMMUNER).filter(([name]) => long || SHORT.has(name)))(
		'%s',
		(_, groundOf) => {
			const ground = groundOf();
			const last = [...ground.keys()].at(-2) ?? '';
			expect(recoveredOf(long ? ground : yearOfGround(ground, last.slice(0, 4)))).toEqual([]);
		},
		300_000
	);

	it.each(['small', ...(long ? (['2018–2019'] as const) : [])] as const)(
		'%s when each month is published as it closes',
		(name) => {
			const ground = KOMMUNER[name]();
			const [first = ''] = ground.keys();
			const own = long ? ground : yearOfGround(ground, first.slice(0, 4));
			expect(recoveredOf(own, 5, publishedLive)).toEqual([]);
		},
		300_000
	);

	it('a kommun of any size, whatever the threshold', () => {
		// A smaller counterexample is seldom worth the minutes.
		fc.assert(fc.property(towns, expectNothing), {
			...{ numRuns: rounds(1, 200), endOnFailure: true, examples: [[TOLD_BEFORE]] },
			// Which ones does not matter; that a run can be repeated does.
			...(!long && { seed: 2 })
		});
	}, 3_600_000);
});

/** A made-up kommun, or a part of a real year. */
interface Town {
	made: boolean;
	seed: number;
	/** Of what is made up. */
	perMonth: number;
	/** One in so many of the cases of a real one, from one of them on. */
	oneIn: number;
	threshold: number;
	/** Published month after month. */
	live: boolean;
}

const towns: fc.Arbitrary<Town> = fc.record({
	made: fc.boolean(),
	seed: fc.nat(100_000),
	perMonth: fc.integer({ min: 3, max: 40 }),
	oneIn: fc.integer({ min: 4, max: 60 }),
	threshold: fc.constantFrom(...THRESHOLDS),
	live: fc.boolean()
});

/** Its tables by themselves hide enough, and yet told who has no days: by all of them together. */
const TOLD_BEFORE: Town = {
	...{ made: false, seed: 59, oneIn: 11, perMonth: 0, threshold: 3, live: false }
};

const of2019 = casesOf2018And2019().filter((record) => dischargeDate(record)?.startsWith('2019'));

function expectNothing({ made, seed, perMonth, oneIn, threshold, live }: Town): void {
	const part = of2019.filter((_, index) => (index + seed) % oneIn === 0);
	const ground = made
		? yearOfGround(sampled(perMonth, seed), '2024')
		: yearOfGround(tablesOf(part, '2020-02-01'), '2019');
	expect(recoveredOf(ground, threshold, live ? publishedLive : publishedByYear)).toEqual([]);
}
