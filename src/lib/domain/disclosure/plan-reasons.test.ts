import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { planReasons } from './plan-reasons';
import { ALL_GROUPS } from './sibling-row';

/** What is hidden when so many waited for each reason, ten days each. */
function hidden(
	persons: Readonly<Record<string, number>>,
	{ reasons = [] as string[], owners = [] as string[], threshold = 5 } = {}
) {
	const facts = Object.fromEntries(
		Object.entries(persons).flatMap(([reason, count]) => [
			[`reasonCases/${reason}`, count],
			[`reasonDays/${reason}`, 10 * count]
		])
	);
	const forced = { reasons: new Set(reasons), owners: new Set(owners) };
	const plan = planReasons(facts, INITIAL, threshold, forced);
	return { reasons: [...plan.reasons].sort(), owners: [...plan.owners].sort() };
}

const NOTHING_HIDDEN = { reasons: [], owners: [] };
const ALL_HIDDEN = { reasons: [ALL_GROUPS], owners: [ALL_GROUPS] };
/** Reasons of the kommun, and one of the region that is many. */
const intern = (few: number) => ({ 'k-korttids': few, 'k-start': 9, 'k-sabo': 30, 'r-info': 20 });

describe('a reason of few persons', () => {
	it.each([5, 8])('is fewer than %i', (threshold) => {
		expect(hidden(intern(threshold), { threshold })).toEqual(NOTHING_HIDDEN);
		expect(hidden(intern(threshold - 1), { threshold }).reasons).toContain('k-korttids');
	});

	it('takes the smallest other of its owner along, whose sum is shown', () => {
		expect(hidden(intern(2))).toEqual({ reasons: ['k-korttids', 'k-start'], owners: [] });
	});

	it('without an owner is of those whose reason is another', () => {
		const { reasons, owners } = hidden({ ...intern(9), 'egen-orsak': 3, okand: 30 });
		expect({ reasons, owners }).toEqual({ reasons: ['egen-orsak', 'okand'], owners: [] });
	});
});

describe('an owner', () => {
	it('of few is hidden with the smallest other one, and all reasons of both', () => {
		expect(hidden({ ...intern(9), 'i-bostad': 3 })).toEqual({
			reasons: ['i-bostad', 'r-info'],
			owners: ['individ', 'region']
		});
	});

	it('of as many as must be is shown', () => {
		expect(hidden({ ...intern(9), 'i-bostad': 5 })).toEqual(NOTHING_HIDDEN);
	});

	it('is hidden when its reasons are too few to hide among each other', () => {
		expect(hidden({ 'k-korttids': 2, 'k-sabo': 3, 'r-info': 20, smitta: 50 })).toEqual({
			reasons: ['k-korttids', 'k-sabo', 'r-info'],
			owners: ['intern', 'region']
		});
		// Of six together one of them may be five.
		expect(hidden({ 'k-korttids': 2, 'k-sabo': 4, 'r-info': 20, smitta: 50 })).toEqual({
			reasons: ['k-korttids', 'k-sabo'],
			owners: []
		});
	});
});

describe('nothing is shown', () => {
	it('where nobody else is there to hide among', () => {
		expect(hidden({ 'k-sabo': 3 })).toEqual(ALL_HIDDEN);
		expect(hidden({ 'k-sabo': 3, 'r-info': 2 })).toEqual(ALL_HIDDEN);
	});

	it('where nothing was shown before', () => {
		expect(hidden(intern(9), { reasons: [ALL_GROUPS] })).toEqual(ALL_HIDDEN);
		expect(hidden(intern(9), { owners: [ALL_GROUPS] })).toEqual(ALL_HIDDEN);
	});
});

it('what was hidden before stays hidden, and takes another with it', () => {
	expect(hidden(intern(9), { reasons: ['k-sabo'] })).toEqual({
		reasons: ['k-korttids', 'k-sabo'],
		owners: []
	});
	expect(hidden(intern(9), { owners: ['intern'] })).toEqual({
		reasons: ['k-korttids', 'k-sabo', 'k-start', 'r-info'],
		owners: ['intern', 'region']
	});
});
