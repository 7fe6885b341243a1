import { monthOf, type Month } from '../calendar/month';
import type { Case } from '../case/case';
import type { CaseField, Finding } from '../case/finding';
import { formatMonth } from '../format/date';

/**
 * Facts that only say that something is still running. A frozen month keeps them as they were:
 * the end of a stay that began there must not be refused because of the mark alone.
 */
export const RUNNING_MARKS = ['payRunning', 'ssRunning'] as const;

/** Why a case cannot be registered, changed or imported: a frozen month would change by it. */
export function frozenFinding(record: Case, before: Case | null, month: Month): Finding {
	const field =
		fieldInMonth(record, month) ?? (before && fieldInMonth(before, month)) ?? 'discharged.0';
	return { field, level: 'error', code: 'frozen-month', message: frozenMessage(month) };
}

/** The words for a change that a frozen month refuses. */
function frozenMessage(month: Month): string {
	const name = formatMonth(month);
	return `${capital(name)} är fryst: månadens ärenden är gallrade och siffrorna får inte ändras. Det här skulle ändra dem.`;
}

/** What in the case it is that counts in the month, discharge first; null when nothing dated does. */
function fieldInMonth(record: Case, month: Month): CaseField | null {
	const dated: [CaseField, string | null][] = [
		...placesOf(record, 'discharged'),
		['careHome.decided', record.careHome.decided],
		['careHome.offered', record.careHome.offered],
		['careHome.movedIn', record.careHome.movedIn],
		...record.shortStays.flatMap(({ from, to }, index): [CaseField, string | null][] => [
			[`shortStays.${index}.from`, from],
			[`shortStays.${index}.to`, to]
		]),
		...placesOf(record, 'ready')
	];
	return dated.find(([, date]) => date !== null && monthOf(date) === month)?.[0] ?? null;
}

function placesOf(record: Case, type: 'discharged' | 'ready'): [CaseField, string][] {
	return record.events
		.filter((event) => event.type === type)
		.map((event, index) => [`${type}.${index}`, event.at]);
}

function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
