import type { Note } from '../../domain/case/case';
import type { Revision } from './read-history';

/**
 * The notes of a case with their author and time. One from before notes had any has those of the
 * change that wrote it, where the history still knows.
 */
export function datedNotes(notes: readonly Note[], revisions: readonly Revision[]): Note[] {
	return notes.map((note) => {
		if (note.registered !== null) return note;
		const first = revisions.find(({ after }) => after.notes.some(({ text }) => text === note.text));
		return first ? { ...note, author: first.actorId, registered: first.at.toISOString() } : note;
	});
}
