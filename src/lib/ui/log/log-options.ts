import { LOG_EVENTS, LOG_GROUPS } from '../../domain/log/log-event';
import type { Option } from '../controls/option';

/** What the log can be limited to: each group of events as a whole, and its events one by one. */
export function eventOptions(): Option[] {
	return Object.entries(LOG_GROUPS).flatMap(([key, { name, events }]) => [
		{ value: key, label: `${name}, alla`, group: name },
		...events.map((event) => ({ value: event, label: LOG_EVENTS[event], group: name }))
	]);
}
