import { isReached } from '../calendar/is-reached';

/** How long a session lasts, in milliseconds. */
export interface SessionLimits {
	/** Without a request. */
	idleMs: number;
	/** From sign-in, whatever happens. */
	absoluteMs: number;
}

const MINUTE_MS = 60_000;

/** An hour without a request, a working day in all (OWASP ASVS 5, 7.3). */
export const SESSION_LIMITS: SessionLimits = {
	idleMs: 60 * MINUTE_MS,
	absoluteMs: 12 * 60 * MINUTE_MS
};

/** When a session was last seen is written at most this often. */
export const SEEN_EVERY_MS = MINUTE_MS;

interface SessionTimes {
	createdAt: Date;
	lastSeenAt: Date;
}

/** Whether a session is over, by either limit. */
export function isExpired(
	{ createdAt, lastSeenAt }: SessionTimes,
	now: Date,
	{ idleMs, absoluteMs }: SessionLimits = SESSION_LIMITS
): boolean {
	const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
	return isReached(after(lastSeenAt, idleMs), now) || isReached(after(createdAt, absoluteMs), now);
}

/** What is known about a session and whose it is. */
interface Session {
	method: 'local' | 'oidc' | 'sample';
	user: { disabled: boolean; sample: boolean; twoFactorEnabled: boolean };
}

/**
 * What a session is worth: all that its user may do (`full`), enrolling the second factor that
 * is missing (`enrol`), or nothing. A person of the kommun's identity provider has proved both
 * factors there; a sample user has nothing to protect.
 */
export function sessionWorth({ method, user }: Session): 'full' | 'enrol' | 'none' {
	if (user.disabled || user.sample !== (method === 'sample')) return 'none';
	return method === 'local' && !user.twoFactorEnabled ? 'enrol' : 'full';
}
