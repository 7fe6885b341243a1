/** One of a list, as it is chosen by writing a part of its name. */
export interface WrittenChoice {
	value: string;
	label: string;
	/** What it can be written as besides. */
	otherNames?: readonly string[];
	/** Heading it stands under. */
	group?: string;
	disabled?: boolean;
}
