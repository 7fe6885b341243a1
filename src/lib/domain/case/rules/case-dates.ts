import type { Moment } from '../../calendar/moment';
import type { Case } from '../case';
import type { CaseField } from '../finding';
import { eventLabel } from '../labels';
import { entriesOf } from './event-entries';
import { EVENT_TYPES } from '../case';

/** A date of a case with its place and Swedish name. */
export interface CaseDate {
	field: CaseField;
	label: string;
	at: Moment;
}

/** Every date a case holds. */
export function datesOf(record: Case): CaseDate[] {
	const dates: CaseDate[] = [];
	const add = (field: CaseField, label: string, at: Moment | null | undefined) => {
		if (at != null) dates.push({ field, label, at });
	};
	for (const type of EVENT_TYPES) {
		for (const { field, label, at } of entriesOf(record, type)) add(field, label, at);
		record.events
			.filter((event) => event.type === type)
			.forEach(({ earliest }, place) =>
				add(`${type}.${place}.earliest`, `${eventLabel(type, place)} tidigast`, earliest)
			);
	}
	record.sips.forEach(({ called, on }, place) => {
		add(`sips.${place}.called`, 'SIP kallad', called);
		add(`sips.${place}.on`, 'SIP datum', on);
	});
	record.shortStays.forEach(({ from, to }, place) => {
		add(`shortStays.${place}.from`, 'Korttids från', from);
		add(`shortStays.${place}.to`, 'Korttids till', to);
	});
	add('careHome.decided', 'SÄBO beslut', record.careHome.decided);
	add('careHome.offered', 'SÄBO erbjudande', record.careHome.offered);
	add('careHome.movedIn', 'SÄBO inflyttning', record.careHome.movedIn);
	add('disputedOn', 'Betalningsansvar bestritt', record.disputedOn);
	return dates;
}
