import { expect, it } from 'vitest';
import { targetPieces } from './target-steps';

const atMost = (high: number) => ({ low: null, high });

it('steps where the target changes and stops where there is none', () => {
	expect(targetPieces([atMost(1), atMost(1), atMost(0.8), null, atMost(0.8)])).toEqual([
		{ from: 0, to: 1, value: 1 },
		{ from: 2, to: 2, value: 0.8 },
		{ from: 4, to: 4, value: 0.8 }
	]);
});

it('draws both ends of an interval', () => {
	expect(targetPieces([{ low: 2, high: 4 }])).toEqual([
		{ from: 0, to: 0, value: 2 },
		{ from: 0, to: 0, value: 4 }
	]);
});
