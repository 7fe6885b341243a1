import { expect, it } from 'vitest';
import type { Target } from '../target/target';
import { aimsFrom } from './target-aim';

const figure = { code: 'days-mean', additive: false };
const target = (given: Partial<Target>): Target => ({
	...{ id: '1', measure: 'days-mean', ward: null, healthCentre: null, sex: null },
	...{ validFrom: '2019-01-01', validTo: null, kind: 'at-most', low: null, high: 1 },
	...{ budget: false, bandHigh: null, bandPartly: null },
	...given
});
const from = (targets: Target[], asked?: number) =>
	aimsFrom({ asked, direction: 'lower', targets, figure, selection: { partial: false } });

it('values are held to the target as it is in their month', () => {
	const targets = [
		target({ validTo: '2019-06-30' }),
		target({ id: '2', validFrom: '2019-07-01', kind: 'interval', low: 1, high: 2 })
	];
	const aimOf = from(targets);
	expect(aimOf('2018-12')).toBeNull();
	expect(aimOf('2019-06')).toEqual({ kind: 'at-most', low: null, high: 1 });
	expect(aimOf('2019-07')).toEqual({ kind: 'interval', low: 1, high: 2 });
});

it('a number that is asked for is held to as the measure is better', () => {
	expect(from([target({})], 3)('2019-06')).toEqual({ kind: 'at-most', low: null, high: 3 });
	const source = { asked: 3, targets: [], figure, selection: { partial: false } };
	expect(aimsFrom({ ...source, direction: 'higher' })('2019-06')).toEqual({
		...{ kind: 'at-least', low: 3, high: null }
	});
	expect(aimsFrom({ ...source, direction: 'neutral' })('2019-06')).toEqual({
		...{ kind: 'line', low: 3, high: 3 }
	});
});

it('none is at most 0, and a direction alone is nothing to be held to', () => {
	const zero = target({ kind: 'zero', high: null });
	expect(from([zero])('2019-06')).toEqual({ kind: 'at-most', low: null, high: 0 });
	for (const kind of ['increase', 'decrease', 'maintain'] as const) {
		expect(from([target({ kind, high: null })])('2019-06')).toBeNull();
	}
});
