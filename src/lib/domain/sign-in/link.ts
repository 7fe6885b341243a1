import { isReached } from '../calendar/is-reached';

/** What a one-time link is for. */
export type LinkPurpose = 'activate' | 'reset' | 'enter';

const HOUR_MS = 3_600_000;

/** How long a link can be used, in milliseconds. A new account's may wait over a weekend. */
export const LINK_LIFE_MS: Readonly<Record<LinkPurpose, number>> = {
	activate: 72 * HOUR_MS,
	reset: 24 * HOUR_MS,
	enter: 24 * HOUR_MS
};

interface Link {
	purpose: LinkPurpose;
	expiresAt: Date;
	usedAt: Date | null;
	/** The account it leads into. */
	user: { disabled: boolean; sample: boolean };
}

/**
 * Whether a link still lets someone in. A link that only enters is for sample users: nobody else
 * comes in without a password and a second factor.
 */
export function isLinkOpen({ purpose, expiresAt, usedAt, user }: Link, now: Date): boolean {
	if (usedAt !== null || isReached(expiresAt, now) || user.disabled) return false;
	return user.sample === (purpose === 'enter');
}
