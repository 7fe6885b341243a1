import type { Note } from '../case/case';

/** A note as it is shown: what it says, who wrote it and when, in words; '' for what is not known. */
export interface NoteWords {
	text: string;
	author: string;
	when: string;
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
		.map(({ text, author, registered }) => ({
			text,
			author: author === null ? '' : nameOf(author),
			when: registered === null ? '' : whenOf(registered)
		}))
		.reverse();
}
