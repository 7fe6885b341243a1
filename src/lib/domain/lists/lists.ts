import type { LocalDate } from '../calendar/moment';

/** The editable lists (domain.md §4), each with the Swedish name users know it by. */
export const LISTS = {
	hospital: 'Sjukhus',
	ward: 'Avdelningar',
	healthCentre: 'Hälsocentraler',
	plan: 'Planering efter sjukhusvistelse',
	deficiencyInpatient: 'Brist, slutenvård',
	deficiencyPrimary: 'Brist, primärvård',
	delayReason: 'Orsak till ej hemgång'
} as const;
export type ListName = keyof typeof LISTS;

/** Who a delay reason belongs to (domain.md §4.4, §5 `delay-reasons`). */
export const DELAY_OWNERS = ['intern', 'region', 'individ', 'övrigt'] as const;
export type DelayOwner = (typeof DELAY_OWNERS)[number];

/** One value of a list. Never removed once used, only ended. */
export interface ListItem {
	list: ListName;
	/** Stable code, unique in its list; what cases store. */
	code: string;
	/** Swedish name, what users see. */
	name: string;
	/** What it was called before, oldest first: files may still say so. */
	formerNames: string[];
	/** Ward: the code of its hospital. */
	hospital: string | null;
	/** Delay reason: whose it is. */
	owner: DelayOwner | null;
	/** Order in the list, from 0. */
	position: number;
	validFrom: LocalDate | null;
	/** Last day it can be chosen; null until further notice. */
	validTo: LocalDate | null;
}

/** All the lists of a region, in list order. */
export type Lists = Readonly<Record<ListName, readonly ListItem[]>>;
