import type { Case } from './case';

/** What a case has had since a later version. */
type Later = 'notes' | 'responsible' | 'reminders';
/** A case as some version of the program stored it. */
export type StoredDocument = Case | FormerDocument;
/** From when a case had one note, of nobody and no day. */
type FormerDocument = Omit<Case, Later> & { note: string | null };

/** What a case that was stored before it could have them has. */
const LACKING = { responsible: null, reminders: [] } satisfies Partial<Case>;

/**
 * A stored case in the shape of today. History is never rewritten (its digests are in the log), so
 * what stands in it stays as it was and is brought up to date when it is read.
 */
export function currentCase(stored: StoredDocument): Case {
	if (!('note' in stored)) return { ...LACKING, ...stored };
	const { note, ...rest } = stored;
	const notes = note === null ? [] : [{ text: note, author: null, registered: null }];
	return { ...LACKING, ...rest, notes };
}
