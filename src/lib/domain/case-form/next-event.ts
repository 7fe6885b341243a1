import type { EventType } from '../case/case';
import { isEmptyRow, type CaseFormValues } from './values';
import { rowFieldName } from './inputs';

/** Events that one button adds to a case. */
export const QUICK_EVENTS = ['admissionNotice', 'ready', 'readyWithdrawn', 'discharged'] as const;
export type QuickEvent = Extract<EventType, (typeof QUICK_EVENTS)[number]>;

/** Name of the input that holds when a quick event happened. */
export const EVENT_TIME_INPUT = 'handelsetid';

/** An event sent by its own button: null where a time was typed and no button pressed. */
export interface SentEvent {
	type: QuickEvent | null;
	/** As typed; empty for now. */
	at: string;
}

/** The events that may come next in a case, likeliest first; none after discharge. */
export function nextEvents(values: CaseFormValues): QuickEvent[] {
	if (values.discharged.trim() !== '') return [];
	const notice = values.admissionNotice.trim() === '' ? (['admissionNotice'] as const) : [];
	const latest = values.readyPeriods.findLast(({ ready }) => ready.trim() !== '');
	const waiting = latest !== undefined && latest.withdrawn.trim() === '';
	return waiting ? ['discharged', 'readyWithdrawn', ...notice] : [...notice, 'ready', 'discharged'];
}

/** The form with an event entered; `at` as typed. */
export function withEvent(values: CaseFormValues, type: QuickEvent, at: string): CaseFormValues {
	if (type === 'discharged' || type === 'admissionNotice') return { ...values, [type]: at };
	const periods = values.readyPeriods.filter((row) => !isEmptyRow(row));
	const last = periods.at(-1);
	return type === 'readyWithdrawn' && last
		? { ...values, readyPeriods: [...periods.slice(0, -1), { ...last, withdrawn: at }] }
		: { ...values, readyPeriods: [...periods, { ready: at, withdrawn: '' }] };
}

/** The input where an event stands in a form that it has just been entered in. */
export function inputOfEvent(entered: CaseFormValues, type: QuickEvent): string {
	if (type === 'discharged' || type === 'admissionNotice') return type;
	const last = entered.readyPeriods.length - 1;
	return rowFieldName('readyPeriods', last, type === 'ready' ? 'ready' : 'withdrawn');
}
