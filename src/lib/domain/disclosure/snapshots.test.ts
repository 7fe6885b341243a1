import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import {
	masksByYear,
	periodFacts,
	published,
	tablesOf,
	type Publishing
} from '../../../../tests/support/attacker/published';
import { verdictOnSnapshots } from '../../../../tests/support/attacker/snapshots';
import { rounds } from '../../../../tests/support/rounds';
import type { Case } from '../case/case';
import { dischargeDate } from '../case/timeline';
import { mayBeCorrected } from './correction';
import { hidesMore, type Mask } from './mask';
import type { PublishedPeriod } from './published-period';

const MONTHS = ['2019-01', '2019-02', '2019-03', '2019-04'];
const every = casesOf2018And2019().filter((record) =>
	MONTHS.some((month) => dischargeDate(record)?.startsWith(month))
);
const inMarch = every.filter((record) => dischargeDate(record)?.startsWith('2019-03'));

/** The first third of a year. */
function publishing(cases: readonly Case[]): Publishing {
	const tables = tablesOf(cases, '2020-02-01');
	const ground = new Map([...tables].filter(([month]) => MONTHS.includes(month)));
	return { ground, lists: INITIAL, threshold: 5 };
}

type Masks = ReadonlyMap<PublishedPeriod, Mask>;

/** What is worked out by who fetched everything before and after. */
function recoveredOf(before: Publishing, after: Publishing, masks: Masks): string[] {
	return verdictOnSnapshots(
		{ publishing: before, published: published(before, masks) },
		{ publishing: after, published: published(after, masks) }
	).recovered;
}

/** Whether readers get to see the corrections, by the rule for a rättelse. */
function isShown(before: Publishing, after: Publishing, masks: Masks): boolean {
	const { lists, threshold } = before;
	const periods = [...masks.keys()];
	const [old, now] = [periodFacts(before.ground, periods), periodFacts(after.ground, periods)];
	const anew = masksByYear(after);
	return [...masks].every(([period, mask]) => {
		const [first, last] = [old.get(period), now.get(period)];
		if (!first || !last || hidesMore(anew.get(period) ?? mask, mask)) return false;
		return mayBeCorrected({ period, before: first, after: last, mask, threshold, lists });
	});
}

describe('who fetches everything twice', () => {
	it('knows the person who was late, if nothing holds the correction back', () => {
		const [late] = inMarch;
		const before = publishing(every.filter((record) => record !== late));
		const recovered = recoveredOf(before, publishing(every), masksByYear(before));
		expect(recovered).toContain('change cases|2019-03|total| is 1: 1');
		expect(recovered.length).toBeGreaterThan(20);
	}, 60_000);

	it('cannot work out any change that a rättelse shows', () => {
		const before = publishing(every);
		const masks = masksByYear(before);
		let shown = 0;
		// Many alike, since what a few different ones change is not shown.
		const choice = fc.record({
			late: fc.subarray(inMarch, { minLength: 1, maxLength: 3 }),
			alike: fc.integer({ min: 3, max: 20 })
		});
		const one = ({ late, alike }: { late: Case[]; alike: number }) => {
			const more = late.flatMap((record) =>
				Array.from({ length: alike }, (_, index) => ({
					...record,
					number: `${record.number}-${index}`
				}))
			);
			const after = publishing([...every, ...more]);
			if (!isShown(before, after, masks)) return;
			shown++;
			expect(recoveredOf(before, after, masks)).toEqual([]);
		};
		const shownOne = { late: inMarch.slice(1, 2), alike: 20 };
		fc.assert(fc.property(choice, one), {
			numRuns: rounds(3, 300),
			examples: [[shownOne]],
			endOnFailure: true
		});
		expect(shown).toBeGreaterThan(0);
	}, 600_000);
});
