/** A choice as far as its text goes. */
interface Named {
	value: string;
	label: string;
	/** Heading it stands under. */
	group?: string;
}

/** A choice as it is written in a box: its name, and its heading where several have that name. */
export function choiceText<One extends Named>(choice: One, choices: readonly One[]): string {
	const namesakes = choices.filter(({ label }) => label === choice.label);
	return namesakes.length > 1 && choice.group ? `${choice.label} (${choice.group})` : choice.label;
}

/** What stands in the box for a value; a text that is none of the choices stands as it is. */
export function textOfValue<One extends Named>(value: string, choices: readonly One[]): string {
	const chosen = choices.find((choice) => choice.value === value);
	return chosen ? choiceText(chosen, choices) : value;
}

/** The choice that a text is the value or the whole name of. */
export function choiceOf<One extends Named>(
	text: string,
	choices: readonly One[]
): One | undefined {
	const typed = text.trim();
	return (
		choices.find(({ value }) => value === typed) ??
		choices.find((choice) => same(choiceText(choice, choices), typed))
	);
}

const same = (one: string, other: string): boolean =>
	one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv');
