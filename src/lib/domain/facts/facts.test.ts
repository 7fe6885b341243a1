import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factOf, factsUnder, sumFacts, withoutZeros } from './facts';

const anyFacts = fc.dictionary(fc.constantFrom('cases', 'plan/hem', 'days/somatisk/3'), fc.nat(50));

it('facts add up the same in any order', () => {
	fc.assert(
		fc.property(fc.array(anyFacts), (parts) => {
			expect(sumFacts([...parts].reverse())).toEqual(sumFacts(parts));
		})
	);
});

it('facts added in parts give the whole', () => {
	fc.assert(
		fc.property(fc.array(anyFacts), fc.array(anyFacts), (some, others) => {
			expect(sumFacts([sumFacts(some), sumFacts(others)])).toEqual(sumFacts([...some, ...others]));
		})
	);
});

it('facts of the same name are added, and what only one has is kept', () => {
	expect(sumFacts([{ cases: 3, 'plan/hem': 1 }, { cases: 2 }, {}])).toEqual({
		cases: 5,
		'plan/hem': 1
	});
	expect(sumFacts([])).toEqual({});
});

it('what came to nothing is not stored', () => {
	expect(withoutZeros({ cases: 0, sipCases: 2, payDisputed: -1 })).toEqual({
		sipCases: 2,
		payDisputed: -1
	});
});

it('a fact never added is zero', () => {
	expect(factOf({ cases: 3 }, 'sipCases')).toBe(0);
});

it('facts under a name keep the rest of their key', () => {
	const facts = { cases: 3, 'days/somatisk/0': 2, 'days/somatisk/4': 1, daysOther: 9 };
	expect(factsUnder(facts, 'days')).toEqual(
		new Map([
			['somatisk/0', 2],
			['somatisk/4', 1]
		])
	);
	expect(factsUnder(facts, 'case').size).toBe(0);
	expect(factsUnder(facts, 'daysOthe').size).toBe(0);
});
