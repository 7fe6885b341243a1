import type { Token, TokenStatus } from '../../../domain/tokens/token';

/** A key as its pages get it: every time as Stockholm's wall clock, `ÅÅÅÅ-MM-DD TT:MM`. */
export interface ShownToken extends Omit<
	Token,
	'createdAt' | 'expiresAt' | 'revokedAt' | 'lastUsedAt'
> {
	created: string;
	expires: string;
	revoked: string | null;
	lastUsed: string | null;
	status: TokenStatus;
}

/** When and from where a key was last used. */
export function lastUseText({ lastUsed, lastUsedFrom }: ShownToken): string {
	if (lastUsed === null) return 'aldrig';
	return lastUsedFrom === null ? lastUsed : `${lastUsed} från ${lastUsedFrom}`;
}
