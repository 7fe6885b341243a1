import { addDays, dateOf, type LocalDate } from '../calendar/moment';
import { formatWeekday } from '../format/date';
import type { PaymentClock } from './standing';

/** The payment clock in the words of the board. */
export function clockWords(clock: PaymentClock, today: LocalDate): string {
	switch (clock.state) {
		case 'exception':
			return 'Undantag, inga dygn räknas';
		case 'average':
			return 'Räknas i månadens genomsnitt';
		case 'coming':
			return `Betalningsansvar från ${dayWords(clock.from, today)}`;
		case 'running':
			return `Dag ${clock.day}, ${clock.disputed ? 'bestrids' : 'preliminärt'}`;
	}
}

/** `i morgon`, or the weekday and date. */
function dayWords(date: LocalDate, today: LocalDate): string {
	return date === addDays(dateOf(today), 1) ? 'i morgon' : formatWeekday(date);
}
