import { SECTIONS, type Section } from '../../domain/measures/measure';

/** What opens the pictures of every section of Översikt. */
export const ALL_OPEN = 'alla';

/** The sections whose pictures an address asks for (`visa`); null for no such section. */
export function openedIn(parameters: URLSearchParams): Section[] | null {
	const all = Object.keys(SECTIONS) as Section[];
	const asked = parameters.get('visa');
	// Who divides the cases looks at their pictures.
	if (!asked) return parameters.has('dela') ? ['ärenden'] : [];
	if (asked === ALL_OPEN) return all;
	const found = all.filter((section) => section === asked);
	return found.length === 0 ? null : found;
}
