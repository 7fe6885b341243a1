import type { Share, ShareStatus } from '../../domain/share/share';

/** A shared view as its page gets it: every time as Stockholm's wall clock, `ÅÅÅÅ-MM-DD TT:MM`. */
export interface ShownShare extends Omit<
	Share,
	'createdAt' | 'expiresAt' | 'revokedAt' | 'lastOpenedAt'
> {
	created: string;
	expires: string;
	revoked: string | null;
	lastOpened: string | null;
	status: ShareStatus;
}

/** How often a shared view has been opened, and when last. */
export function openingsText({ openings, lastOpened }: ShownShare): string {
	if (lastOpened === null) return 'aldrig';
	return `${openings} ${openings === 1 ? 'gång' : 'gånger'}, senast ${lastOpened}`;
}
