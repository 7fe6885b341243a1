import { containsPersonnummer } from '../personnummer/personnummer';
import { withoutInvisible } from '../text/as-seen';

/** Longest name of a series, in characters. */
export const SERIES_NAME_MAX = 150;

/** A series' name as it is kept, from a form and from a file alike: composed, single spaces. */
export function tidySeriesName(typed: string): string {
	return withoutInvisible(typed).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Why a tidied name is no name of a series, in plain Swedish; null when it is one. */
export function seriesNameProblem(name: string): string | null {
	if (name === '') return 'Skriv seriens namn.';
	if (name.length > SERIES_NAME_MAX || /[\p{Cc}\p{Cs}]/u.test(name)) {
		return `Seriens namn får vara högst ${SERIES_NAME_MAX} tecken på en rad.`;
	}
	if (containsPersonnummer(name)) return 'Namnet innehåller ett personnummer. Ta bort det.';
	return null;
}
