import type { LocalDate } from '../calendar/moment';
import { PLAN_DECEASED } from '../case/case';
import { UNKNOWN_GROUP, type Dimension } from '../facts/dimension';

/** The ward of somebody whose ward is not known, or not in the list yet; no protected identity. */
export const UNKNOWN_WARD = 'okand';

/** {@link ListDeclaration.usedAs}: the cases in each group of its breakdown. */
export const AS_GROUPS = 'groups';

/** What is known of a list besides its values. */
interface ListDeclaration {
	/** The Swedish name users know it by. */
	name: string;
	/** What a value has besides what every value has. */
	has?: 'hospital' | 'owner';
	/** The breakdown of figures whose groups are its values. */
	dimension?: Dimension;
	/** The monthly facts whose keys name a value, after their name and a slash. */
	facts: readonly string[];
	/** What says how often a value is used: one of those facts, or the size of its group. */
	usedAs?: string;
	/** What of a target is a value of it. */
	targeted?: 'ward' | 'healthCentre';
	/** Its values are told by name, not by code, in rows and filters (domain.md §9). */
	named?: true;
	/** Codes that rules of domain.md name: they can be renamed and moved, never ended or removed. */
	builtIn?: readonly string[];
}

/**
 * The editable lists (domain.md §4), in the order they are presented. Where their values stand in
 * a case is declared with its fields (case/fields.ts), what they begin with in initial.ts.
 */
const DECLARED = {
	hospital: { name: 'Sjukhus', facts: [] },
	ward: {
		name: 'Avdelningar',
		has: 'hospital',
		dimension: 'ward',
		facts: ['wardCases'],
		usedAs: 'wardCases',
		targeted: 'ward',
		named: true,
		// What the word for it in a file, and in the form, means.
		builtIn: [UNKNOWN_WARD]
	},
	healthCentre: {
		name: 'Hälsocentraler',
		dimension: 'healthCentre',
		facts: ['sipHealthCentre'],
		usedAs: AS_GROUPS,
		targeted: 'healthCentre',
		named: true
	},
	plan: {
		name: 'Planering efter sjukhusvistelse',
		dimension: 'plan',
		facts: ['plan'],
		usedAs: 'plan',
		// The plan that means death (§3.1).
		builtIn: [PLAN_DECEASED]
	},
	deficiencyInpatient: {
		name: 'Brist, slutenvård',
		facts: ['defInpatient'],
		usedAs: 'defInpatient',
		// The deficiency that is proposed (§3).
		builtIn: ['inskr-sent']
	},
	deficiencyPrimary: {
		name: 'Brist, primärvård',
		facts: ['defPrimary'],
		usedAs: 'defPrimary'
	},
	delayReason: {
		name: 'Orsak till ej hemgång',
		has: 'owner',
		facts: ['reasonCases'],
		usedAs: 'reasonCases',
		// The reason when none is given (§5).
		builtIn: ['okand']
	}
} as const satisfies Record<string, ListDeclaration>;

export type ListName = keyof typeof DECLARED;
export const LISTS: Readonly<Record<ListName, ListDeclaration>> = DECLARED;

/** Every list, in the order they are presented. */
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

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

/** Whether a rule of the product depends on the value. */
export function isBuiltIn({ list, code }: Pick<ListItem, 'list' | 'code'>): boolean {
	return LISTS[list].builtIn?.includes(code) ?? false;
}

/** Whether a name is taken to mean that the value is missing, so that no value may bear it. */
export function meansMissing(list: ListName, foldedName: string): boolean {
	return LISTS[list].dimension !== undefined && foldedName === UNKNOWN_GROUP;
}
