/** What was last saved in a case from the board, or undone there. */
export interface SavedCase {
	id: string;
	number: string;
	/** The version that was made, which can be undone; null where there is nothing to undo. */
	version: number | null;
	word: 'Sparat' | 'Inget ändrat' | 'Ångrat';
	/** What was put into it, every date as it was understood. */
	said?: string;
}
