import { factOf, type Facts } from '../../facts/facts';
import { sumUnder } from '../../measures/cells';
import { between, countOf, daysHistogram, sumOf, type Histogram } from '../../measures/histogram';
import type { UnitName } from '../disclosure-rule';

/** A number that is counted in a group of cases. */
type Count = (facts: Facts, days: Histogram) => number;

const of =
	(name: string): Count =>
	(facts) =>
		factOf(facts, name);
const less =
	(whole: Count, part: Count): Count =>
	(facts, days) =>
		whole(facts, days) - part(facts, days);
const daysFrom =
	(least: number, most = Infinity): Count =>
	(_, days) =>
		countOf(between(days, least, most));
/** Days after so many of each. */
const daysAfter =
	(most: number): Count =>
	(_, days) =>
		days.reduce((sum, each) => sum + Math.max(0, each.days - most) * each.count, 0);
const allDays: Count = (_, days) => sumOf(days);
const stayDays: Count = (facts) => sumUnder(facts, 'ssDays');
const withDays = daysFrom(0);

/** Facts that count persons once for each month that they are there, and what they are called when they do. */
export const MONTHS = {
	ssPersons: 'ssMonths',
	ssPersonsSabo: 'ssMonthsSabo',
	ssPersonsKind: 'ssMonthsKind'
} as const;

/** Persons, each in one group of a breakdown and in one month. */
const PERSONS = {
	cases: of('cases'),
	noticed: of('noticed'),
	unnoticed: less(of('cases'), of('noticed')),
	withSip: of('sipCases'),
	withoutSip: less(of('cases'), of('sipCases')),
	called: of('sipCalled'),
	uncalled: less(of('cases'), of('sipCalled')),
	calledInTime: of('sipCalledInTime'),
	calledLate: less(of('sipCalled'), of('sipCalledInTime')),
	withDays,
	withoutDays: less(of('cases'), withDays),
	day0: daysFrom(0, 0),
	waited: daysFrom(1),
	day1: daysFrom(1, 1),
	withinTarget: daysFrom(0, 1),
	longer: daysFrom(2),
	day2: daysFrom(2, 2),
	day3: daysFrom(3, 3),
	day4: daysFrom(4, 4),
	day5: daysFrom(5, 5),
	day6: daysFrom(6, 6),
	'day7+': daysFrom(7),
	'day8+': daysFrom(8),
	decided: of('chDecided'),
	offered: of('chOffered'),
	moved: of('chWaitN'),
	movedFromStay: of('chShortWaitN'),
	movedOtherwise: less(of('chWaitN'), of('chShortWaitN')),
	deficient: of('defInpatientCases'),
	fine: less(of('cases'), of('defInpatientCases')),
	stayMonths: of(MONTHS.ssPersons),
	waitingMonths: of(MONTHS.ssPersonsSabo),
	notWaitingMonths: less(of(MONTHS.ssPersons), of(MONTHS.ssPersonsSabo))
} as const satisfies Record<string, Count>;

/** What adds up like persons, and is no secret. */
const AMOUNTS = {
	sips: of('sipHeld'),
	furtherSips: less(of('sipHeld'), of('sipCases')),
	days: allDays,
	daysAfterFirst: daysAfter(1),
	daysAfterSeventh: daysAfter(7),
	payDays: (facts) => sumUnder(facts, 'payDays'),
	stayDays,
	waitingDays: of('ssDays/sabo'),
	otherStayDays: less(stayDays, of('ssDays/sabo')),
	moveDays: of('chWaitSum'),
	moveDaysFromStay: of('chShortWaitSum'),
	moveDaysOtherwise: less(of('chWaitSum'), of('chShortWaitSum'))
} as const satisfies Record<string, Count>;

/** Persons who may be there in several months: what the facts of a period hold of them. */
const STAYING = {
	payPersons: of('payPersons'),
	stayPersons: of('ssPersons'),
	waitingPersons: of('ssPersonsSabo')
} as const satisfies Record<string, Count>;

export type CaseNumber = keyof typeof PERSONS | keyof typeof AMOUNTS | keyof typeof STAYING;

/** Every number of a group of cases, in order; first those that add up over groups and months. */
export const CASE_NUMBERS = [
	...Object.keys(PERSONS),
	...Object.keys(AMOUNTS),
	...Object.keys(STAYING)
] as CaseNumber[];
const COUNTS: Readonly<Record<CaseNumber, Count>> = { ...PERSONS, ...AMOUNTS, ...STAYING };

/** Where each stands among them. */
export const ORDER = Object.fromEntries(
	CASE_NUMBERS.map((name, order) => [name, order])
) as Readonly<Record<CaseNumber, number>>;

/** How many of them add up. */
export const ADDING = Object.keys(PERSONS).length + Object.keys(AMOUNTS).length;

/** Those that count persons, which nobody may learn while they are few. */
export const SECRETS: readonly number[] = [...Object.keys(PERSONS), ...Object.keys(STAYING)].map(
	(name) => ORDER[name as CaseNumber]
);

/** What each number is. The facts hold persons by {@link MONTHS} too. */
export function caseNumbers(facts: Facts): number[] {
	const days = daysHistogram(facts);
	return CASE_NUMBERS.map((name) => COUNTS[name](facts, days));
}

/** What numbers consist of. */
export const PARTS: readonly (readonly [whole: CaseNumber, parts: readonly CaseNumber[]])[] = [
	['cases', ['noticed', 'unnoticed']],
	['cases', ['withSip', 'withoutSip']],
	['cases', ['called', 'uncalled']],
	['cases', ['withDays', 'withoutDays']],
	['cases', ['deficient', 'fine']],
	['called', ['calledInTime', 'calledLate']],
	['withDays', ['day0', 'waited']],
	['withDays', ['withinTarget', 'longer']],
	['waited', ['day1', 'longer']],
	['withinTarget', ['day0', 'day1']],
	['longer', ['day2', 'day3', 'day4', 'day5', 'day6', 'day7+']],
	['days', ['waited', 'daysAfterFirst']],
	['sips', ['withSip', 'furtherSips']],
	['stayDays', ['waitingDays', 'otherStayDays']],
	['stayMonths', ['waitingMonths', 'notWaitingMonths']],
	['moved', ['movedFromStay', 'movedOtherwise']],
	['moveDays', ['moveDaysFromStay', 'moveDaysOtherwise']]
];

/** The persons with so many days; the last have as many or more. */
export const BY_DAYS = ['day0', 'day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7+'] as const;

/** Numbers that are not more than others. */
export const AT_MOST: readonly (readonly [less: CaseNumber, more: CaseNumber])[] = [
	['day8+', 'day7+'],
	['day8+', 'daysAfterSeventh'],
	['longer', 'daysAfterFirst'],
	['payPersons', 'payDays'],
	['stayPersons', 'stayMonths'],
	['waitingPersons', 'waitingMonths'],
	['stayMonths', 'stayDays'],
	['waitingMonths', 'waitingDays']
];

/** The numbers that the exact figures of a unit tell. */
export const TOLD: Readonly<Record<UnitName, readonly CaseNumber[]>> = {
	cases: ['cases'],
	notice: ['cases', 'noticed'],
	sip: ['cases', 'withSip', 'sips'],
	'sip-called': ['called', 'calledInTime'],
	days: [],
	'same-day': [],
	'within-target': [],
	percentiles: [],
	longest: [],
	payment: ['payDays', 'payPersons'],
	'short-stay': ['stayDays', 'stayPersons'],
	waiting: ['stayDays', 'waitingDays', 'stayPersons', 'waitingPersons'],
	'care-home-offers': ['decided', 'offered'],
	'care-home-wait': ['moved', 'moveDays'],
	'care-home-wait-short-stay': ['movedFromStay', 'moveDaysFromStay']
};

/** Those that are not none where a unit's figure is hidden: that would be shown. */
export const NOT_NONE: Partial<Record<UnitName, readonly CaseNumber[]>> = {
	cases: ['cases'],
	'sip-called': ['called'],
	payment: ['payPersons'],
	'short-stay': ['stayPersons'],
	'care-home-offers': ['decided'],
	'care-home-wait': ['moved']
};

/** Those of which neither is none where a share is hidden, of enough cases. */
export const NEITHER_NONE: Partial<Record<UnitName, readonly CaseNumber[]>> = {
	notice: ['noticed', 'unnoticed'],
	sip: ['withSip', 'withoutSip']
};
