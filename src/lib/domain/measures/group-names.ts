import { CARE_FORMS, SEXES } from '../case/case';
import { CARE_FORM_LABELS, SEX_LABELS } from '../case/labels';
import type { FileCommittee } from '../casefile/row-cells';
import { valueKey } from '../casefile/value-key';
import { AGE_BANDS, UNKNOWN_GROUP, type Dimension } from '../facts/dimension';
import { LISTS, type ListItem, type ListName, type Lists } from '../lists/lists';
import { swedishOrder } from '../text/swedish-order';
import type { Grouping, Measure } from './measure';

const UNKNOWN_LABEL = 'Okänd';

/** The groups of a dimension: values of a list, or fixed; committees are each kommun's own. */
export const DIMENSION_GROUPS: Readonly<Record<Dimension, Pick<Grouping, 'list' | 'fixed'>>> = {
	sex: { list: null, fixed: SEXES.map((code) => ({ code, label: SEX_LABELS[code] })) },
	age: {
		list: null,
		fixed: AGE_BANDS.map((code) => ({ code, label: code === UNKNOWN_GROUP ? UNKNOWN_LABEL : code }))
	},
	ward: { list: 'ward' },
	healthCentre: { list: 'healthCentre' },
	committee: { list: null },
	plan: { list: 'plan' },
	careForm: {
		list: null,
		fixed: CARE_FORMS.map((code) => ({ code, label: CARE_FORM_LABELS[code] }))
	}
};

/** The grouping by a dimension, for drawing a breakdown like any grouped measure. */
export function dimensionGrouping(dimension: Dimension, title: string): Grouping {
	return { name: dimension, title, ...DIMENSION_GROUPS[dimension] };
}

/**
 * The Swedish name of a list value; with its hospital after it where another ward has the
 * same name. A value that the list lacks (`okänd`) is its own name.
 */
export function listLabel(lists: Lists, list: ListName, code: string): string {
	const item = lists[list].find((candidate) => candidate.code === code);
	return item === undefined ? code : itemLabel(lists[list], item);
}

function itemLabel(items: readonly ListItem[], item: ListItem): string {
	const shared = items.some((other) => other.code !== item.code && other.name === item.name);
	return shared && item.hospital !== null ? `${item.name} (${item.hospital})` : item.name;
}

/** Whether a measure has groups of which this is one, in any of its groupings. */
export function hasGroup(measure: Measure | undefined, code: string, lists: Lists): boolean {
	if (measure?.kind !== 'grouped') return false;
	return measure.groupings.some((grouping) => isGroupOf(grouping, code, lists));
}

/** Whether a grouping has a group. */
export function isGroupOf({ fixed, list }: Grouping, code: string, lists: Lists): boolean {
	const listed = list === null ? [] : [...lists[list].map((item) => item.code), UNKNOWN_GROUP];
	return (fixed?.map((group) => group.code) ?? listed).includes(code);
}

/** What people read for a group, e.g. `Hemgång, nya insatser`, `Geriatrik 1`. */
export function groupLabel(grouping: Grouping, code: string, lists: Lists): string {
	const fixed = grouping.fixed?.find((group) => group.code === code);
	if (fixed) return fixed.label;
	if (code === UNKNOWN_GROUP) return UNKNOWN_LABEL;
	return grouping.list === null ? code : listLabel(lists, grouping.list, code);
}

/** What a row of the machine interface calls a group: a name for wards and health centres, else the code. */
export function groupName(list: ListName | null, code: string, lists: Lists): string {
	return list !== null && LISTS[list].named ? listLabel(lists, list, code) : code;
}

/** Codes in drawing order: as fixed, else as in the list, then unknown ones and last `okänd`. */
export function inOrder(grouping: Grouping, codes: Iterable<string>, lists: Lists): string[] {
	const known =
		grouping.fixed?.map((group) => group.code) ??
		(grouping.list === null ? [] : lists[grouping.list].map((item) => item.code));
	const rank = new Map(known.map((code, index) => [code, index]));
	const place = (code: string) =>
		rank.get(code) ?? (code === UNKNOWN_GROUP ? known.length + 1 : known.length);
	return [...new Set(codes)].sort((a, b) => place(a) - place(b) || swedishOrder(a, b));
}

/**
 * The groups of a dimension that somebody can mean by a text: the one whose code it is, or else
 * those that have it for a name. More than one cannot be told apart by it.
 */
export function groupsNamed(
	dimension: Exclude<Dimension, 'committee'>,
	text: string,
	lists: Lists
): string[] {
	return meant(namesIn(DIMENSION_GROUPS[dimension], lists), text);
}

/** The same of a measure's own groups, in any of its groupings. */
export function ownGroupsNamed(
	measure: Measure,
	text: string,
	lists: Lists
): { grouping: string; group: string }[] {
	if (measure.kind === 'single') return [];
	return measure.groupings.flatMap((grouping) =>
		meant(namesIn(grouping, lists), text).map((group) => ({ grouping: grouping.name, group }))
	);
}

function namesIn({ list, fixed }: Pick<Grouping, 'list' | 'fixed'>, lists: Lists): NamedGroup[] {
	if (fixed) return fixed.map(({ code, label }) => ({ code, names: [label] }));
	if (list === null) return [];
	return [
		...lists[list].map(({ code }) => ({ code, names: [listLabel(lists, list, code)] })),
		{ code: UNKNOWN_GROUP, names: [] }
	];
}

/** The committees that somebody can mean by a code, what files call it, or a name. */
export function committeesNamed(text: string, committees: readonly FileCommittee[]): string[] {
	const named = committees.map(({ code, abbreviation, name }) => ({
		code,
		names: [abbreviation, name]
	}));
	return meant(named, text);
}

interface NamedGroup {
	code: string;
	names: readonly string[];
}

function meant(groups: readonly NamedGroup[], text: string) {
	const wanted = valueKey(text);
	const byCode = groups.filter(({ code }) => valueKey(code) === wanted);
	const found =
		byCode.length > 0
			? byCode
			: groups.filter(({ names }) => names.some((name) => valueKey(name) === wanted));
	return found.map(({ code }) => code);
}
