import { setImmediate } from 'node:timers/promises';

const BUDGET_MS = 8;

/**
 * Shares the thread with everybody else: call the returned function between small pieces of
 * work and await what it gives, and no request waits longer than one piece and a few
 * milliseconds.
 */
export function createPacer(): () => Promise<void> | undefined {
	let since = performance.now();
	return () => {
		if (performance.now() - since < BUDGET_MS) return undefined;
		return setImmediate().then(() => {
			since = performance.now();
		});
	};
}
