import { SESSION_LIMITS } from '../../domain/sign-in/session';

/** How long before the end somebody is warned: time enough to finish a sentence and press. */
const WARNED_MS = 5 * 60_000;

/** What a session that nobody has used since `seen` is, and how long until it is something else. */
export function idleState(
	seen: number,
	now: number
): { state: 'used' | 'ending' | 'over'; forMs: number } {
	const over = seen + SESSION_LIMITS.idleMs;
	if (now >= over) return { state: 'over', forMs: Infinity };
	const warned = over - WARNED_MS;
	return now < warned
		? { state: 'used', forMs: warned - now }
		: { state: 'ending', forMs: over - now };
}
