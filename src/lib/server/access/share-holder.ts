/** Whom the link of a shared view speaks for, as the database has it at this moment. */
export interface ShareHolder {
	shareId: string;
	/** Whom it was said to be for. */
	name: string;
	/** Of whoever shared it. */
	kommun: string;
	region: string;
	/** They read the whole region; else their own kommun alone is shown. */
	regionWide: boolean;
}
