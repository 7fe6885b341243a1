import {
	addDays,
	dateOf,
	daysBetween,
	weekday,
	type LocalDate,
	type Moment
} from '../calendar/moment';
import { newCase, type Case } from '../case/case';
import { formatNumber } from '../format/number';
import type { Agreement } from './agreement';
import { averageExcess } from './average';
import { liabilityOf } from './liability';

/** What a rule means for an example, in words. */
export interface AgreementExample {
	situation: string;
	outcome: string;
}

/** A rule on its own, without kommun and period. */
export type AgreementRule = Pick<
	Agreement,
	'freeDays' | 'noonRule' | 'model' | 'sameDayInAverage' | 'longStay'
>;

const FRIDAY: LocalDate = '2024-03-01';
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const CASES_IN_MONTH = 10;

/** What an agreement means, said by the rules themselves for a few plain cases. */
export function agreementExamples(rule: AgreementRule): AgreementExample[] {
	const ready = (time: string) => `${FRIDAY} ${time}`;
	const individual =
		rule.model === 'average'
			? averageExamples(rule)
			: [
					startExample(rule, ready('10:30')),
					startExample(rule, ready('13:00')),
					daysExample(rule, ready('10:30'), rule.freeDays + 4)
				];
	const long = rule.longStay;
	return long === null
		? individual
		: [...individual, daysExample(rule, ready('10:30'), long.overDays + 1)];
}

function startExample(rule: AgreementRule, at: Moment): AgreementExample {
	const { start } = liability(rule, at, addDays(dateOf(at), rule.freeDays + 30));
	return {
		situation: `Utskrivningsklar fredag kl. ${at.slice(11)}`,
		outcome: start === null ? 'inget ansvar' : `ansvar från ${dayInWords(start)}`
	};
}

function daysExample(rule: AgreementRule, at: Moment, stay: number): AgreementExample {
	const { days } = liability(rule, at, addDays(dateOf(at), stay));
	return {
		situation: `Utskrivningsklar fredag kl. ${at.slice(11)}, utskriven ${stay} dygn senare`,
		outcome: daysInWords(days)
	};
}

function averageExamples(rule: AgreementRule): AgreementExample[] {
	const [n, sum] = [CASES_IN_MONTH, rule.freeDays * CASES_IN_MONTH + 6];
	const excess = averageExcess({ n, sum, freeDays: rule.freeDays });
	const sameDay = rule.sameDayInAverage ? 'med i' : 'inte med i';
	return [
		{
			situation: `${n} ärenden i månaden med sammanlagt ${sum} dygn (i snitt ${formatNumber(sum / n)})`,
			outcome: daysInWords(excess)
		},
		{
			situation: `${n} ärenden i månaden med i snitt ${rule.freeDays} dygn eller färre`,
			outcome: daysInWords(0)
		},
		{ situation: 'Hemgång samma dag', outcome: `ärendet är ${sameDay} snittet` }
	];
}

/** The liability of a person ready at one moment and discharged on one date, under the rule. */
function liability(rule: AgreementRule, ready: Moment, discharged: LocalDate) {
	const example: Case = {
		...newCase({ number: 'exempel', kommun: '', committee: '' }),
		events: (
			[
				['admitted', addDays(FRIDAY, -3)],
				['admissionNotice', addDays(FRIDAY, -3)],
				['ready', ready],
				['discharged', discharged]
			] as const
		).map(([type, at]) => ({ type, at, registered: '' }))
	};
	const agreement: Agreement = {
		...rule,
		kommun: '',
		careForm: null,
		validFrom: '0001-01-01',
		validTo: null,
		kronorPerDay: null
	};
	return liabilityOf(example, { agreements: [agreement], countTo: discharged });
}

function dayInWords(date: LocalDate): string {
	const day = WEEKDAYS[weekday(date) - 1] ?? date;
	const weeks = Math.floor(daysBetween(FRIDAY, date) / 7);
	if (weeks === 0) return day;
	return weeks === 1 ? `${day} veckan därpå` : `${day} ${weeks} veckor senare`;
}

function daysInWords(days: number): string {
	return days === 0 ? 'inga betalningsdygn' : `${formatNumber(days)} betalningsdygn`;
}
