import type { Note } from '../case/case';

/** A note as it is shown. */
export interface NoteWords {
	text: string;
	/** Who wrote it and when, as far as that is known. */
	about: string;
}

/** What is needed to tell a note's author and time in words. */
export interface NoteNames {
	/** What somebody is called; '' for nobody that is known. */
	nameOf: (author: string) => string;
	/** An ISO 8601 instant as it is read in Stockholm. */
	whenOf: (registered: string) => string;
}

/** The notes of a case in words, the latest first. */
export function noteWords(notes: readonly Note[], { nameOf, whenOf }: NoteNames): NoteWords[] {
	return notes
		.map(({ text, author, registered }) => {
			const parts = [author && nameOf(author), registered && whenOf(registered)];
			return { text, about: parts.filter(Boolean).join(', ') };
		})
		.reverse();
}
