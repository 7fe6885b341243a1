import { expect, it } from 'vitest';
import { idleState } from './idle-time';

const MINUTE = 60_000;

it('warns five minutes before an hour without use is over', () => {
	expect(idleState(0, 0)).toEqual({ state: 'used', forMs: 55 * MINUTE });
	expect(idleState(0, 54 * MINUTE).state).toBe('used');
	expect(idleState(0, 55 * MINUTE)).toEqual({ state: 'ending', forMs: 5 * MINUTE });
	expect(idleState(0, 60 * MINUTE).state).toBe('over');
});

it('counts from the latest use', () => {
	expect(idleState(10 * MINUTE, 60 * MINUTE)).toEqual({ state: 'used', forMs: 5 * MINUTE });
});
