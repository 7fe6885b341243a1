import { addDays, type LocalDate } from '../calendar/moment';

/** From when and to when something is valid, both days included; null to = until further notice. */
export interface Validity {
	validFrom: LocalDate;
	validTo: LocalDate | null;
}

/** Whether two periods share a day. */
export function overlaps(a: Validity, b: Validity): boolean {
	const startsInTime = (one: Validity, other: Validity) =>
		other.validTo === null || one.validFrom <= other.validTo;
	return startsInTime(a, b) && startsInTime(b, a);
}

/** A period in words, e.g. `2019-01-01 – 2019-12-31` or `från 2026-01-01 tills vidare`. */
export function validityText({ validFrom, validTo }: Validity): string {
	return validTo === null ? `från ${validFrom} tills vidare` : `${validFrom} – ${validTo}`;
}

/**
 * What to do about a period that overlaps an existing one of the same kind.
 * @param what the existing thing in Swedish with its article, e.g. `ett målvärde för samma urval`
 */
export function overlapMessage(what: string, existing: Validity, wanted: Validity): string {
	const advice =
		existing.validFrom < wanted.validFrom
			? `Avsluta det den ${addDays(wanted.validFrom, -1)} eller tidigare, eller välj en senare första dag.`
			: 'Välj en period som inte överlappar, eller ändra det som finns.';
	return `Det finns redan ${what} som gäller ${validityText(existing)}. ${advice}`;
}
