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
import { READINGS } from '../../../../tests/support/attacker/read-figures';
import type { Case } from '../case/case';
import { dischargeDate } from '../case/timeline';
import { DIMENSIONS } from '../facts/dimension';
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
		askEverything(answering(releases(months, mask)), span);
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

/** Answers about the number of cases, by breakdown and group; null and everything else is hidden. */
function casesAnswered(by: Record<string, Record<string, number | null>>) {
	const rowsOf = (groups: Record<string, number | null>, code: string) =>
		Object.entries(groups).map(([group, cases]) => {
			const value = code === 'cases' ? cases : null;
			const about = { period: '2019-11', group: group === '' ? null : group };
			return { ...about, value, n: value, suppressed: value === null };
		});
	const hidden = Object.fromEntries(DIMENSIONS.map((each) => [each, { okänd: null }]));
	return new Map(
		Object.entries({ ...hidden, ...by }).map(([name, groups]) => [
			name,
			new Map(Object.keys(READINGS).map((code) => [code, rowsOf(groups, code)]))
		])
	);
}

it('committees give away the ages that they divide the cases by', () => {
	const whole = { ÄN: 43, IFN: 57 };
	const recovered = (committee: Record<string, number | null>) => {
		const total = { '': 100 };
		const truth = { total, age: { '18-64': 57, '65-79': 40, '80+': 3 }, committee: whole };
		const seen = { total, age: { '18-64': null, '65-79': 40, '80+': null }, committee };
		return attackAnswers(casesAnswered(seen), casesAnswered(truth), ['2019-11'], 5).recovered;
	};
	expect(recovered({ ÄN: null, IFN: null })).toEqual([]);
	expect(recovered(whole)).toContain('2019-11 cases|age|80+ = 3');
});

it('a range of few is as good as the number itself', () => {
	const recovered = (sum: number) => {
		const ward = { a: 2, b: sum - 2, c: 90 };
		const truth = { total: { '': 90 + sum }, ward };
		const seen = { total: { '': 90 + sum }, ward: { a: null, b: null, c: 90 } };
		return attackAnswers(casesAnswered(seen), casesAnswered(truth), ['2019-11'], 5).recovered;
	};
	// Two wards of at least one each: of five together each has 1–4, of six perhaps five.
	expect(recovered(5)).toContain('2019-11 cases|ward|a = 1–4');
	expect(recovered(6)).toEqual([]);
});

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
