import {
	CARE_FORM_LABELS,
	EVENT_LABELS,
	PAYMENT_EXCEPTION_LABELS,
	SEX_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from '../case/labels';
import type { ListName, Lists } from '../lists/lists';
import { ROW_LABELS } from './labels';
import { isEmptyRow, type CaseFormValues, type RowGroup } from './values';

/** Names for the codes in a case. */
export interface CaseNames {
	lists: Lists;
	committees: readonly { code: string; name: string }[];
}

const LIST_OF: Partial<Record<keyof CaseFormValues, ListName>> = {
	ward: 'ward',
	healthCentre: 'healthCentre',
	plan: 'plan',
	deficienciesInpatient: 'deficiencyInpatient',
	deficienciesPrimary: 'deficiencyPrimary',
	delayReason: 'delayReason',
	contributing: 'delayReason'
};

const FIXED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	sex: SEX_LABELS,
	careForm: CARE_FORM_LABELS,
	paymentException: PAYMENT_EXCEPTION_LABELS,
	answer: EVENT_LABELS,
	outcome: SIP_OUTCOME_LABELS,
	kind: SHORT_STAY_LABELS
};

/** The name of a list value; its code where the list no longer has it. */
export function nameIn(lists: Lists, list: ListName, code: string): string {
	return lists[list].find((item) => item.code === code)?.name ?? code;
}

/** One part of a case form in words, one line for each thing; empty where nothing is filled in. */
export function fieldTexts(
	field: keyof CaseFormValues,
	value: CaseFormValues[keyof CaseFormValues],
	names: CaseNames
): string[] {
	if (typeof value === 'boolean') return [value ? 'Ja' : 'Nej'];
	if (typeof value === 'string') return value === '' ? [] : [wordFor(field, value, names)];
	return value.flatMap((item) => {
		if (typeof item === 'string') return wordFor(field, item, names);
		return isEmptyRow(item) ? [] : rowText(field as RowGroup, item, names);
	});
}

function wordFor(field: string, text: string, { lists, committees }: CaseNames): string {
	const list = LIST_OF[field as keyof CaseFormValues];
	if (list) return nameIn(lists, list, text);
	if (field === 'committee') return committees.find(({ code }) => code === text)?.name ?? text;
	return FIXED[field]?.[text] ?? text;
}

function rowText(group: RowGroup, row: Readonly<Record<string, string>>, names: CaseNames): string {
	const labels: Readonly<Record<string, string>> = ROW_LABELS[group];
	const typed = Object.entries(row).filter(([, text]) => text.trim() !== '');
	if (group === 'plannedDischarge') return row.at ?? '';
	return typed
		.map(([field, text]) =>
			FIXED[field]
				? wordFor(field, text, names)
				: `${(labels[field] ?? field).toLowerCase().replace('sip ', '')} ${text}`
		)
		.join(', ');
}
