import { dateOf, daysBetween, timeOf, type LocalDate } from '../calendar/moment';
import { yearOf } from '../calendar/month';
import { PLAN_DECEASED, type Case } from '../case/case';
import { PAYMENT_EXCEPTION_LABELS } from '../case/labels';
import { capitalized } from '../format/capitalized';
import { formatWeekday } from '../format/date';
import { formatDays } from '../format/number';
import type { LiabilityContext, LiablePeriod } from './liable-periods';

const WORDS = 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** A whole number in words up to twelve (`tre`), in digits above. */
export function numberWord(value: number): string {
	return WORDS[value] ?? String(value).replace('.', ',');
}

const NOON = {
	before: ', före kl. 12',
	at: ', räknas som före kl. 12',
	after: ', efter kl. 12 och räknas från nästa dag',
	missing: ' utan klockslag, räknas som före kl. 12',
	'not-used': ''
} as const;

/**
 * Why a case has the liable days it has, in the words of a case worker (domain.md §3.2), e.g.
 * "Utskrivningsklar fre 12 dec kl. 10:30, före kl. 12. Tre fria dygn. Betalningsansvar från
 * mån 15 dec: 4 dygn."
 */
export function liabilityReason(
	record: Case,
	periods: readonly LiablePeriod[],
	{ countTo }: LiabilityContext
): string {
	if (record.paymentException !== null) {
		return `Undantag: ${PAYMENT_EXCEPTION_LABELS[record.paymentException]}. Inga betalningsansvarsdygn.`;
	}
	if (periods.length === 0) return 'Inte utskrivningsklar. Inget betalningsansvar.';
	const sentences = periods.flatMap((period) => periodSentences(record, period, countTo));
	const days = periods.map(liableDays).filter((count) => count > 0);
	if (days.length > 1) {
		sentences.push(`Sammanlagt ${formatDays(days.reduce((sum, count) => sum + count, 0))}.`);
	}
	if (record.disputedOn !== null) {
		sentences.push(`Bestritt ${day(record.disputedOn, countTo)}; dygnen räknas ändå.`);
	}
	return sentences.join(' ');
}

function periodSentences(record: Case, period: LiablePeriod, countTo: LocalDate): string[] {
	const time = timeOf(period.notice);
	const notice = `${day(period.notice, countTo)}${time === null ? '' : ` kl. ${time}`}`;
	if (!period.individual) {
		return [
			`Utskrivningsklar ${notice}.`,
			'Avtal enligt genomsnittsmodellen: månadens genomsnitt avgör, inte det enskilda ärendet.'
		];
	}
	return [
		`Utskrivningsklar ${notice}${NOON[period.noon]}.`,
		freeDaysSentence(period),
		...outcomeSentences(record, period, countTo)
	];
}

function freeDaysSentence({ freeDays, longStay, agreement }: LiablePeriod): string {
	const words =
		freeDays === 0
			? 'inga fria dygn'
			: freeDays === 1
				? 'ett fritt dygn'
				: `${numberWord(freeDays)} fria dygn`;
	if (!longStay) return `${capitalized(words)}.`;
	return `Egen regel för vistelser över ${agreement.longStay?.overDays} dygn: ${words}.`;
}

function outcomeSentences(record: Case, period: LiablePeriod, countTo: LocalDate): string[] {
	const days = liableDays(period);
	const from = `Betalningsansvar från ${day(period.start, countTo)}`;
	if (period.endedBy === null) {
		if (days === 0) return [`${from} om personen är kvar då.`];
		return [`${from}: ${formatDays(days)} till och med ${day(countTo, countTo)}, preliminärt.`];
	}
	const word =
		period.endedBy === 'withdrawn'
			? 'Återtagen'
			: record.plan === PLAN_DECEASED
				? 'Avliden'
				: 'Utskriven';
	const ended = `${word} ${day(period.end, countTo)}`;
	return days === 0
		? [`${ended}. Inget betalningsansvar.`]
		: [`${from}: ${formatDays(days)}.`, `${ended}.`];
}

function liableDays({ individual, start, end }: LiablePeriod): number {
	return individual ? Math.max(0, daysBetween(start, end)) : 0;
}

/** `fre 12 dec`, with the year when it is not the year that is counted to. */
function day(moment: string, countTo: LocalDate): string {
	const date = dateOf(moment);
	return `${formatWeekday(date)}${yearOf(date) === yearOf(countTo) ? '' : ` ${yearOf(date)}`}`;
}
