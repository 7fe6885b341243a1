import type { Moment } from '../../calendar/moment';
import type { Case, EventType } from '../case';
import type { CaseField } from '../finding';
import { eventLabel } from '../labels';

/** An event with the place it has among those of its type, and its Swedish name. */
export interface EventEntry {
	type: EventType;
	field: CaseField;
	label: string;
	at: Moment;
}

/** The events of one type, in the order they were entered. */
export function entriesOf(record: Pick<Case, 'events'>, type: EventType): EventEntry[] {
	return record.events
		.filter((event) => event.type === type)
		.map((event, ordinal) => ({
			type,
			field: `${type}.${ordinal}`,
			label: eventLabel(type, ordinal),
			at: event.at
		}));
}
