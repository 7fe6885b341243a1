import { expect, it } from 'vitest';
import { axisTicks } from './axis-ticks';

it('are round numbers within the span', () => {
	expect(axisTicks(0, 100)).toEqual([0, 20, 40, 60, 80, 100]);
	expect(axisTicks(0.62, 1.94)).toEqual([0.8, 1, 1.2, 1.4, 1.6, 1.8]);
	expect(axisTicks(118, 162)).toEqual([120, 130, 140, 150, 160]);
	expect(axisTicks(3, 3)).toEqual([3]);
});
