/** What a signed-in person's pages need to keep drafts in the browser (docs/drafts.md). */
export interface DraftKey {
	/** Where the person's drafts lie in the browser: says nothing of who it is. */
	shelf: string;
	/** The key they are encrypted with: 256 bits in base64. Given to the person's own pages only. */
	key: string;
}
