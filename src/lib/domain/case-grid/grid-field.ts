import { ROW_GROUPS, type CaseFormValues } from '../case-form/values';
import { valueAt } from '../case-form/inputs';
import type { GridField } from '../case/field-types';
import { FIELD_VALUES, valueOfInput } from '../case/field-values';

export type { GridField } from '../case/field-types';

/** What can be edited in place in the list of cases is called in its heading. */
export const GRID_LABELS = Object.fromEntries(
	FIELD_VALUES.flatMap(({ input, grid }) => (grid === undefined ? [] : [[input, grid]]))
) as Readonly<Record<GridField, string>>;

/** What is edited where no check says what: what is most often wanting. */
export const USUAL_FIELDS: readonly GridField[] = [
	'sex',
	'birthYear',
	'plan',
	'admissionNotice',
	'readyPeriods.ready',
	'discharged',
	'healthCentre',
	'delayReason'
];

/** The input of the case form that a field of the list edits: the SIP that wants something, the latest of other rows. */
export function inputOf(field: GridField, values: CaseFormValues): string {
	const { part, text } = valueOfInput(field) ?? {};
	const group = ROW_GROUPS.find((one) => one === part);
	if (!group) return field;
	const row = group === 'sips' ? sipPlace(values) : Math.max(0, values[group].length - 1);
	return `${group}.${row}.${text}`;
}

function sipPlace({ sips }: CaseFormValues): number {
	const wanting = sips.findIndex(({ called, outcome }) => called === '' || outcome === '');
	return wanting < 0 ? Math.max(0, sips.length - 1) : wanting;
}

/** What stands in an input of the case form; '' where there is none. */
export function textIn(values: CaseFormValues, input: string): string {
	const text = valueAt(values, input);
	return typeof text === 'string' ? text : '';
}

/** The form with another text in one of its inputs; the same form where there is no such input. */
export function withText(values: CaseFormValues, input: string, text: string): CaseFormValues {
	const [field = '', place, part] = input.split('.');
	const whole: Record<string, unknown> = values;
	const old = Object.hasOwn(whole, field) ? whole[field] : undefined;
	if (place === undefined) return typeof old === 'string' ? { ...values, [field]: text } : values;
	if (!Array.isArray(old) || part === undefined) return values;
	const rows = (old as Record<string, string>[]).map((row, at) =>
		at === Number(place) && Object.hasOwn(row, part) ? { ...row, [part]: text } : row
	);
	return { ...values, [field]: rows };
}
