import { isReached } from '../calendar/is-reached';
import { DAY_MS } from '../calendar/moment';
import type { PublishedPeriod } from '../disclosure/published-period';

/** How many days a shared view can be open for. */
export const SHARE_DAYS = ['7', '30', '90'] as const;
export type ShareDays = (typeof SHARE_DAYS)[number];

/** For how many days one that has ended is still listed, before the night removes it. */
const ENDED_KEPT_DAYS = 365;

/** What samverkan sees of a kommun, or of all, and a period, opened to whoever has its link. */
export interface Share {
	id: string;
	/** Whom or what it is for, as it was typed. */
	name: string;
	/** A kommun's code, or all of them. */
	shown: string;
	period: PublishedPeriod;
	/** The two in words, e.g. `Umeå 2019`. */
	what: string;
	createdBy: string;
	createdAt: Date;
	expiresAt: Date;
	revokedBy: string | null;
	revokedAt: Date | null;
	/** How many times it has been opened. */
	openings: number;
	lastOpenedAt: Date | null;
}

/** Whether it can be opened, and if not, why. */
export type ShareStatus = 'öppen' | 'har gått ut' | 'återkallad';

/** What has become of a shared view at an instant. */
export function shareStatus(
	{ revokedAt, expiresAt }: Pick<Share, 'revokedAt' | 'expiresAt'>,
	now: Date
): ShareStatus {
	if (revokedAt !== null) return 'återkallad';
	return isReached(expiresAt, now) ? 'har gått ut' : 'öppen';
}

/** When one that is made now ends. */
export function shareEnd(days: ShareDays, now: Date): Date {
	return new Date(now.getTime() + Number(days) * DAY_MS);
}

/** Those that ended before this instant are no longer kept. */
export function forgottenBefore(now: Date): Date {
	return new Date(now.getTime() - ENDED_KEPT_DAYS * DAY_MS);
}
