import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { askEverything } from '../../../../tests/support/attacker/ask';
import { attackAnswers, type Verdict } from '../../../../tests/support/attacker/judge';
import { primaryOnly } from '../../../../tests/support/attacker/primary-only';
import {
	answering,
	NOTHING_HIDDEN,
	releases,
	spanOf,
	tablesOf
} from '../../../../tests/support/attacker/published';
import type { Case } from '../case/case';
import { dischargeDate } from '../case/timeline';
import type { Mask } from './mask';
import type { MonthTables } from './month-tables';
import { planMonth } from './plan-month';

const every = casesOf2018And2019();

/** What can be worked out of some cases' months when each is hidden by a mask. */
async function attackOn(
	cases: readonly Case[],
	threshold: number,
	maskOf: (tables: MonthTables) => Mask
): Promise<Verdict> {
	const months = tablesOf(cases, '2020-02-01');
	const span = spanOf(months.keys());
	const answersWith = (mask: (tables: MonthTables) => Mask) =>
		askEverything(answering(releases(months, mask), threshold), span);
	const truth = await answersWith(() => NOTHING_HIDDEN);
	return attackAnswers(await answersWith(maskOf), truth, span.months, threshold);
}

function planned(threshold: number): (tables: MonthTables) => Mask {
	const settings = {
		lists: INITIAL,
		threshold,
		closed: new Set<never>(),
		previous: NOTHING_HIDDEN
	};
	return (tables) => planMonth({ tables, ...settings });
}

/** The cases discharged in a month. */
const dischargedIn = (month: string) =>
	every.filter((record) => dischargeDate(record)?.startsWith(month));

it('nothing can be worked out of a real month, and much of one where only what is few is hidden', async () => {
	const cases = dischargedIn('2019-11');
	const naive = await attackOn(cases, 5, (tables) => primaryOnly(tables, 5));
	expect(naive.recovered.length).toBeGreaterThan(20);
	const { secrets, recovered } = await attackOn(cases, 5, planned(5));
	expect(secrets).toBeGreaterThan(400);
	expect(recovered).toEqual([]);
}, 60_000);

it('nothing can be worked out of a small kommun, whatever the threshold', async () => {
	const choice = fc.record({
		month: fc.constantFrom('2018-03', '2018-09', '2019-02', '2019-12'),
		size: fc.integer({ min: 1, max: 60 }),
		from: fc.nat(60),
		threshold: fc.constantFrom(3, 5, 8, 20)
	});
	await fc.assert(
		fc.asyncProperty(choice, async ({ month, size, from, threshold }) => {
			const cases = dischargedIn(month).slice(from, from + size);
			const { recovered } = await attackOn(cases, threshold, planned(threshold));
			expect(recovered).toEqual([]);
		}),
		{ numRuns: 10 }
	);
}, 60_000);
