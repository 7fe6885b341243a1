import { DAY_MS } from '../calendar/moment';
import { isReached } from '../calendar/is-reached';
import { ROLE_NAMES, type Role } from '../access/role';

/** How long a key lasts when nothing else is chosen, and at most; days. */
export const DEFAULT_LIFETIME_DAYS = 365;
export const LONGEST_LIFETIME_DAYS = 730;

/** From how many days before its end a key is said to end soon. */
const SOON_DAYS = 30;

/** Roles whose work is a committee's: a key in them is for the committees chosen for it. */
const FOR_COMMITTEES: Readonly<Record<Role, boolean>> = {
	'case-worker': true,
	manager: true,
	collaboration: false,
	administrator: false
};

/** What a program reads with a key in the role, in words for whoever chooses it. */
export const TOKEN_ROLE_WORDS: Readonly<Record<Role, string>> = {
	'case-worker': 'nämndens egna siffror',
	manager: 'nämndens egna siffror',
	collaboration: 'regionens publicerade siffror, där små tal är dolda',
	administrator: 'inga siffror'
};

/** A key as it is shown to whoever administers it. */
export interface Token {
	id: string;
	name: string;
	role: Role;
	/** Committee codes; empty for roles that are for no committee. */
	committees: readonly string[];
	/** The key's beginning, by which it is told from others. */
	shownPrefix: string;
	createdBy: string;
	createdAt: Date;
	expiresAt: Date;
	revokedBy: string | null;
	revokedAt: Date | null;
	/** To the minute. */
	lastUsedAt: Date | null;
	/** Network address. */
	lastUsedFrom: string | null;
}

/** Whether a key can be used, and if not, why. */
export type TokenStatus = 'gäller' | 'upphör snart' | 'har upphört' | 'återkallad';

/** Whether a key in the role must be for chosen committees. */
export function isForCommittees(role: Role): boolean {
	return FOR_COMMITTEES[role];
}

/** Name of the box that is ticked for a committee in the form of a new key. */
export function committeeField(code: string): string {
	return `committee-${code}`;
}

/** What has become of a key at an instant. */
export function tokenStatus(
	{ revokedAt, expiresAt }: Pick<Token, 'revokedAt' | 'expiresAt'>,
	now: Date
): TokenStatus {
	if (revokedAt !== null) return 'återkallad';
	if (isReached(expiresAt, now)) return 'har upphört';
	const left = expiresAt.getTime() - now.getTime();
	return left <= SOON_DAYS * DAY_MS ? 'upphör snart' : 'gäller';
}

/** When a key that is made now ends. */
export function endOf(days: number, now: Date): Date {
	return new Date(now.getTime() + days * DAY_MS);
}

/** Whom a key speaks for, e.g. `chef, ÄN`. */
export function tokenRights({ role, committees }: Pick<Token, 'role' | 'committees'>): string {
	return [ROLE_NAMES[role], ...committees].join(', ');
}
