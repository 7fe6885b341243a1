import { expect, test } from 'vitest';
import { moveOneStep } from './move-one-step';

test.each([
	[1, 'up', ['b', 'a', 'c'], 0],
	[1, 'down', ['a', 'c', 'b'], 2],
	[0, 'up', ['a', 'b', 'c'], 0],
	[2, 'down', ['a', 'b', 'c'], 2]
] as const)('from %i %s', (from, direction, order, to) => {
	expect(moveOneStep(['a', 'b', 'c'], from, direction)).toEqual({ order, to });
});
