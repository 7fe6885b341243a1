import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { verdictOn } from '../../../../tests/support/attacker/judge';
import { KOMMUNER, yearOfGround } from '../../../../tests/support/attacker/kommuner';
import {
	publishedByYear,
	publishedLive,
	tablesOf,
	type Ground
} from '../../../../tests/support/attacker/published';
import { long, rounds } from '../../../../tests/support/rounds';
import { dischargeDate } from '../case/timeline';

const THRESHOLDS = [3, 5, 8, 20];
/** Those that every run attacks; the others are like them, and take as long. */
const SHORT = new Set(['2018–2019', 'small']);

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
		const every = casesOf2018And2019().filter((record) =>
			dischargeDate(record)?.startsWith('2019')
		);
		const choice = fc.record({
			/** One in so many of the cases, from one of them on. */
			oneIn: fc.integer({ min: 4, max: 60 }),
			from: fc.nat(60),
			threshold: fc.constantFrom(...THRESHOLDS),
			live: fc.boolean()
		});
		fc.assert(
			fc.property(choice, ({ oneIn, from, threshold, live }) => {
				const own = every.filter((_, index) => (index + from) % oneIn === 0);
				const ground = yearOfGround(tablesOf(own, '2020-02-01'), '2019');
				const publish = live ? publishedLive : publishedByYear;
				expect(recoveredOf(ground, threshold, publish)).toEqual([]);
			}),
			// A smaller counterexample is seldom worth the minutes.
			// The same in each short run: of others, one in some tens still tells few (small-numbers.md).
			{ numRuns: rounds(2, 60), endOnFailure: true, ...(!long && { seed: 2 }) }
		);
	}, 600_000);
});
