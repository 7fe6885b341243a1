import type { LocalDate } from '../calendar/moment';
import { addMonths, firstDay, lastDay, type Month } from '../calendar/month';
import { CARE_FORM_LABELS } from '../case/labels';
import { formatMonth } from '../format/date';
import { formatCount, formatDays } from '../format/number';
import type { Agreement } from './agreement';

/** The payment models in Swedish. */
export const MODEL_LABELS: Readonly<Record<Agreement['model'], string>> = {
	individual: 'Per person',
	average: 'Genomsnitt per månad'
};

/** Whom an agreement is for. */
export function careFormText(careForm: Agreement['careForm']): string {
	return careForm === null ? 'Alla vårdformer' : CARE_FORM_LABELS[careForm];
}

/** The rule of an agreement in one line, e.g. `Per person, 3 dygn fria, efter kl. 12 räknas nästa dag`. */
export function agreementText(
	agreement: Pick<Agreement, 'model' | 'freeDays' | 'noonRule' | 'sameDayInAverage' | 'longStay'>
): string {
	const { model, freeDays, noonRule, sameDayInAverage, longStay } = agreement;
	const parts = [MODEL_LABELS[model], `${formatDays(freeDays)} fria`];
	if (model === 'individual' && noonRule) parts.push('efter kl. 12 räknas nästa dag');
	if (model === 'average') parts.push(sameDayInAverage ? 'med dag 0' : 'utan dag 0');
	if (longStay) {
		parts.push(
			`över ${formatDays(longStay.overDays)}: per person med ${formatDays(longStay.freeDays)} fria`
		);
	}
	return parts.join(', ');
}

/** Why an agreement cannot say this: it would count frozen months anew. Null when it can. */
export function frozenHindrance(
	before: Agreement | null,
	after: Omit<Agreement, 'kommun'> | null,
	lastFrozen: Month | null
): string | null {
	if (lastFrozen === null) return null;
	const end = lastDay(lastFrozen);
	const reaches = [before, after].some((agreement) => agreement && agreement.validFrom <= end);
	if (!reaches || (before && after && sameThrough(before, after, end))) return null;
	const from = firstDay(addMonths(lastFrozen, 1));
	return `Månaderna till och med ${formatMonth(lastFrozen)} är frysta och räknas inte om. Skriv ett avtal som gäller från ${from} eller senare; ett äldre kan bara avslutas, tidigast ${end}.`;
}

/** Whether two agreements say the same about every day up to and including `end`. */
function sameThrough(before: Agreement, after: Omit<Agreement, 'kommun'>, end: LocalDate): boolean {
	const reach = ({ validTo }: Pick<Agreement, 'validTo'>) =>
		validTo === null || validTo > end ? end : validTo;
	return (
		before.validFrom === after.validFrom &&
		reach(before) === reach(after) &&
		before.careForm === after.careForm &&
		before.kronorPerDay === after.kronorPerDay &&
		agreementText(before) === agreementText(after)
	);
}

/** Why an agreement can only be ended: it matters to cases; null when it does to none. */
export function agreementHindrance(cases: number): string | null {
	return cases === 0
		? null
		: `Avtalet kan gälla ${formatCount(cases, 'ärende', 'ärenden')}. Det kan avslutas men inte tas bort.`;
}

/** The months that were asked about, in one line, so that what is confirmed is what was asked. */
export function askedText(asks: readonly string[]): string {
	return asks.join(' | ');
}
