import type { Moment } from './moment';

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	dateStyle: 'short',
	timeStyle: 'short'
});

/** The wall-clock time in Europe/Stockholm at an instant. */
export function stockholmMoment(instant: Date): Moment {
	return STOCKHOLM.format(instant);
}
