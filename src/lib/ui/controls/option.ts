/** A choice in a select or a group of radios or checkboxes. */
export interface Option {
	value: string;
	label: string;
	/** Heading the option stands under. */
	group?: string;
	disabled?: boolean;
}

/** The choices of a closed set of codes, from their Swedish names. */
export function labelOptions(labels: Readonly<Record<string, string>>): Option[] {
	return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** Options under their headings, both in the order they come. */
export function optionGroups(options: readonly Option[]): { group: string; members: Option[] }[] {
	const groups = new Map<string, Option[]>();
	for (const option of options) {
		const group = option.group ?? '';
		groups.set(group, [...(groups.get(group) ?? []), option]);
	}
	return [...groups].map(([group, members]) => ({ group, members }));
}
