import type { CaseFormValues } from './values';

/** What is typed for the same as in the field before. */
export const SAME = '=';

/** The text that a field stands for: its own, or that of the field before it. */
export function sameAs(before: string, text: string): string {
	return text.trim() === SAME ? before : text;
}

/**
 * The form with every `=` among the dates of the stay and of the SIPs replaced by the field
 * before it on screen: admitted, notice, ready, discharged; SIP called, SIP date.
 */
export function withSameAsBefore(values: CaseFormValues): CaseFormValues {
	const admissionNotice = sameAs(values.admitted, values.admissionNotice);
	let before = admissionNotice;
	const readyPeriods = values.readyPeriods.map((row) => {
		const ready = sameAs(before, row.ready);
		const withdrawn = sameAs(ready, row.withdrawn);
		before = withdrawn || ready || before;
		return { ready, withdrawn };
	});
	const discharged = sameAs(before, values.discharged);
	const sips = values.sips.map((row) => {
		const called = sameAs(discharged, row.called);
		return { ...row, called, on: sameAs(called, row.on) };
	});
	return { ...values, admissionNotice, readyPeriods, discharged, sips };
}

/** What stands in the field before the discharge. */
export function lastOfStay({ readyPeriods, admissionNotice }: CaseFormValues): string {
	const texts = readyPeriods.flatMap(({ ready, withdrawn }) => [ready, withdrawn]);
	return texts.findLast(Boolean) ?? admissionNotice;
}
