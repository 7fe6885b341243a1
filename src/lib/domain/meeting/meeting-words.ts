import { capitalized } from '../format/capitalized';
import { formatDate, formatWeekdayLong } from '../format/date';
import { endOf } from './agenda-times';
import { minutesOf, type Meeting, type Participant } from './meeting';

/** `Månadsmöte 10 mars 2026`. */
export function meetingName({ title, heldOn }: Pick<Meeting, 'title' | 'heldOn'>): string {
	return `${title} ${formatDate(heldOn)}`;
}

/** `Tisdag 10 mars 2026 kl. 13:00–14:00`; without the times where it is not said when it begins. */
export function meetingTime({
	heldOn,
	startsAt,
	points
}: Pick<Meeting, 'heldOn' | 'startsAt' | 'points'>): string {
	const day = capitalized(formatWeekdayLong(heldOn));
	if (startsAt === null) return day;
	const minutes = minutesOf(points);
	return `${day} kl.\u00A0${startsAt}${minutes === 0 ? '' : `–${endOf(startsAt, minutes)}`}`;
}

/** `Umeå kommun (biståndschef, enhetschef)`. */
export function participantText({ organisation, functions }: Participant): string {
	if (functions.length === 0) return organisation;
	const sitting = functions.join(', ');
	return organisation === '' ? sitting : `${organisation} (${sitting})`;
}
