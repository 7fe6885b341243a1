import { addedAlike, filledRows, mergeRows, sameRows, type AnyRow } from './merge-rows';
import {
	CHOICE_FIELDS,
	ROW_GROUPS,
	type CaseFormValues,
	type ChoiceField,
	type RowGroup
} from './values';

/** A part of the form that both changed differently, as each of them would have it. */
export interface FormConflict {
	field: keyof CaseFormValues;
	mine: FieldValue;
	theirs: FieldValue;
	/** What keeping both would be, where they may be two things after all. */
	both?: FieldValue;
}

export type FieldValue = CaseFormValues[keyof CaseFormValues];
type GroupValue = CaseFormValues[RowGroup];
type Versions = Record<'loaded' | 'mine' | 'theirs', CaseFormValues>;

/**
 * Brings together what two people did to the same case, field by field. `loaded` is what both
 * started from. A field that only one changed gets that change; ticked boxes are merged box by
 * box and rows row by row. What both changed differently keeps what is being typed (`mine`) until
 * somebody has chosen, and is reported. `taken` are the fields with something of theirs brought in.
 */
export function mergeForms(versions: Versions): {
	values: CaseFormValues;
	taken: (keyof CaseFormValues)[];
	conflicts: FormConflict[];
} {
	const { loaded, mine, theirs } = versions;
	const taken: (keyof CaseFormValues)[] = [];
	const conflicts: FormConflict[] = [];
	const fields = Object.keys(mine) as (keyof CaseFormValues)[];
	const merged = fields.map((field) => {
		if (sameValue(loaded[field], theirs[field]) || sameValue(mine[field], theirs[field])) {
			return [field, mine[field]];
		}
		const outcome = mergeField(field, versions);
		if (!sameValue(outcome.mine, outcome.theirs)) conflicts.push({ field, ...outcome });
		else if (!sameValue(outcome.mine, mine[field])) taken.push(field);
		return [field, outcome.mine];
	});
	return { values: Object.fromEntries(merged) as CaseFormValues, taken, conflicts };
}

/** Whether two values of a field say the same: trailing empty rows and the order of boxes do not count. */
export function sameValue(one: FieldValue, other: FieldValue): boolean {
	if (!Array.isArray(one) || !Array.isArray(other)) return textOf(one) === textOf(other);
	if (isTicks(one) && isTicks(other)) {
		return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
	}
	return sameRows(one as AnyRow[], other as AnyRow[]);
}

function textOf(value: FieldValue): string {
	return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

function isTicks(value: unknown[]): value is string[] {
	return value.every((item) => typeof item === 'string');
}

interface Outcome {
	mine: FieldValue;
	theirs: FieldValue;
	both?: FieldValue;
}

function mergeField(field: keyof CaseFormValues, versions: Versions): Outcome {
	const group = ROW_GROUPS.find((one) => one === field);
	if (group) return mergeGroup(group, versions);
	const choice = CHOICE_FIELDS.find((one) => one === field);
	if (choice) return mergeTicks(choice, versions);
	const { loaded, mine, theirs } = versions;
	const onlyTheirs = sameValue(loaded[field], mine[field]);
	return { mine: onlyTheirs ? theirs[field] : mine[field], theirs: theirs[field] };
}

/** A box ticked or cleared by either is so: both cannot have done opposite things to one box. */
function mergeTicks(field: ChoiceField, versions: Versions): Outcome {
	const [loaded, mine, theirs] = [
		versions.loaded[field],
		versions.mine[field],
		versions.theirs[field]
	];
	const ticked = [...new Set([...mine, ...theirs])].filter(
		(code) => !loaded.includes(code) || (mine.includes(code) && theirs.includes(code))
	);
	return { mine: ticked, theirs: ticked };
}

/**
 * When somebody became ready is one story: two tellings of how it went on are for a person to
 * choose between. So is one SIP or stay that both typed; two with other dates are two.
 */
function mergeGroup(group: RowGroup, versions: Versions): Outcome {
	const [loaded, mine, theirs] = [
		versions.loaded[group] as AnyRow[],
		versions.mine[group] as AnyRow[],
		versions.theirs[group] as AnyRow[]
	];
	const rows = mergeRows({ loaded, mine, theirs });
	const longest = Math.max(filledRows(mine).length, filledRows(theirs).length);
	if (group === 'readyPeriods' && rows.mine.length > longest) {
		return { mine: versions.mine[group], theirs: versions.theirs[group] };
	}
	const alike = addedAlike({ loaded, mine, theirs });
	const without = (all: AnyRow[], some: AnyRow[]) => all.filter((row) => !some.includes(row));
	return {
		mine: without(rows.mine, alike.theirs) as GroupValue,
		theirs: without(rows.theirs, alike.mine) as GroupValue,
		...(alike.mine.length > 0 && { both: rows.mine as GroupValue })
	};
}
