import type { DraftKey } from '../../domain/sign-in/draft-key';

/** What every draft's name in the browser's storage begins with. */
export const DRAFT_PREFIX = 'utkast.';

/**
 * The names of a person's drafts of one subject: a case's id, or `nytt`. Names say nothing of who
 * or what; empty where the browser keeps nothing.
 */
export function draftNames({ shelf }: DraftKey, subject: string): string[] {
	try {
		return Object.keys(localStorage).filter((name) =>
			name.startsWith(`${DRAFT_PREFIX}${shelf}.${subject}.`)
		);
	} catch {
		// Storage is closed by the browser's settings: then there are no drafts.
		return [];
	}
}
