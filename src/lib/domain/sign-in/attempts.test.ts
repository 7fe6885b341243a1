import { expect, it } from 'vitest';
import { ADDRESS_LIMIT, slowedByMs } from './attempts';

it('an office that mistypes on a Monday morning is not slowed down', () => {
	expect([1, 10, 30].map(slowedByMs)).toEqual([0, 0, 0]);
});

it('an address with many failures is slowed down little by little, and never for long', () => {
	const waits = Array.from({ length: ADDRESS_LIMIT.failures }, (_, n) => slowedByMs(n + 1));
	expect(waits).toEqual(waits.toSorted((a, b) => a - b));
	expect(waits[30]).toBeGreaterThan(0);
	expect(Math.max(...waits)).toBe(2_000);
});
