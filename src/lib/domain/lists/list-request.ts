import type { Moment } from '../calendar/moment';

/** Lists whose values somebody who registers may ask for: new ones are met every week. */
export const REQUESTED_LISTS = ['ward', 'healthCentre'] as const;
export type RequestedList = (typeof REQUESTED_LISTS)[number];

/** Whether values of a list may be asked for. */
export function isRequested(list: string): list is RequestedList {
	return REQUESTED_LISTS.some((one) => one === list);
}

/** A name that somebody needs and the list lacks. */
export interface ListRequest {
	list: RequestedList;
	name: string;
	by: string;
	at: Moment;
}
