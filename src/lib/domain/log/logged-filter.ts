import { maskPersonnummer } from '../personnummer/personnummer';

/** A filter as it was chosen: what limits, and to what. */
export type LoggedFilter = Readonly<Record<string, string>>;

/** A filter has a name like a word; what somebody else has put in an address may be anything. */
const NAME = /^\p{L}[\p{L}\p{N}-]{0,39}$/u;
const LONGEST_VALUE = 200;
const MOST = 20;

/**
 * What limits, for the log: empty choices left out, what cannot be a filter's name too, and
 * personnummer that somebody has typed in a search not kept.
 */
export function loggedFilter(chosen: Readonly<Record<string, string | undefined>>): LoggedFilter {
	const named = Object.entries(chosen).flatMap(([name, value]) =>
		value && NAME.test(name) ? [[name, maskPersonnummer(value).slice(0, LONGEST_VALUE)]] : []
	);
	return Object.fromEntries(named.slice(0, MOST)) as LoggedFilter;
}
