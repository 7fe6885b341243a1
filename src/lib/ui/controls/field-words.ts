/** What is said around every field's control, whatever the control is. */
export interface FieldWords {
	label: string;
	/** Defaults to the control's name. */
	id?: string;
	hint?: string | undefined;
	/** What is wrong and what to do, in plain Swedish. */
	error?: string | undefined;
	/** Merely unusual; never stops anyone. */
	warning?: string | undefined;
	optional?: boolean;
	/** Nothing is saved without it. */
	required?: boolean;
	/** For filter rows, where the label is small. */
	compact?: boolean;
}
