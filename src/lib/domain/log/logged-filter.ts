import { maskPersonnummer } from '../personnummer/personnummer';

/** A filter as it was chosen: what limits, and to what. */
export type LoggedFilter = Readonly<Record<string, string>>;

/**
 * What limits, for the log: empty choices left out, and personnummer that somebody has typed in a
 * search not kept.
 */
export function loggedFilter(chosen: Readonly<Record<string, string | undefined>>): LoggedFilter {
	return Object.fromEntries(
		Object.entries(chosen).flatMap(([name, value]) =>
			value ? [[name, maskPersonnummer(value)]] : []
		)
	);
}
