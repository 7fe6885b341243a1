import { ERASED_NOTE } from '../../domain/case/erased-note';
import type { Note } from '../../domain/case/case';
import type { Revision } from './read-history';

/** The notes that a case has or has had and that can be erased, each text once, the latest first. */
export function erasableNotes(revisions: readonly Revision[]): Note[] {
	const found = new Map<string, Note>();
	for (const { after } of revisions) {
		for (const note of after.notes) {
			if (note.text !== ERASED_NOTE && !found.has(note.text)) found.set(note.text, note);
		}
	}
	return [...found.values()].reverse();
}
