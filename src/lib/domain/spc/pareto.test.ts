import { expect, it } from 'vitest';
import { pareto } from './pareto';

it('a Pareto chart has the greatest first, equals as they came, and what they are together', () => {
	const bars = pareto([
		{ name: 'a', value: 1 },
		{ name: 'b', value: 3 },
		{ name: 'c', value: 0 },
		{ name: 'd', value: 1 }
	]);
	expect(bars.map(({ name }) => name)).toEqual(['b', 'a', 'd', 'c']);
	expect(bars.map(({ cumulatedShare }) => cumulatedShare)).toEqual([0.6, 0.8, 1, 1]);
	expect(pareto([{ name: 'a', value: 0 }])[0]).toMatchObject({ share: 0, cumulatedShare: 0 });
});
