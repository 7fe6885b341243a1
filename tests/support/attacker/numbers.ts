import { factOf, factsUnder, type Facts } from '../../../src/lib/domain/facts/facts';
import { between, countOf, daysHistogram, sumOf } from '../../../src/lib/domain/measures/histogram';

/**
 * The numbers that a group of cases has in a period, each as it is counted from the facts: an
 * attacker knows what there is to count, and the judge what the count is. Written from the
 * definitions of the measures (domain.md §5), not from the planner's.
 */
const of = (name: string) => (facts: Facts) => factOf(facts, name);
const sum = (name: string) => (facts: Facts) =>
	[...factsUnder(facts, name).values()].reduce((total, value) => total + value, 0);
const persons =
	(least: number, most = least) =>
	(facts: Facts) =>
		countOf(between(daysHistogram(facts), least, most));
const days = (facts: Facts) => sumOf(daysHistogram(facts));
const withDays = (facts: Facts) => countOf(daysHistogram(facts));
const beyond = (most: number) => (facts: Facts) =>
	daysHistogram(facts).reduce(
		(total, { days, count }) => total + Math.max(0, days - most) * count,
		0
	);

type Count = (facts: Facts) => number;
const less =
	(whole: Count, part: Count): Count =>
	(facts) =>
		whole(facts) - part(facts);

/** Persons, each in one group of a breakdown and in one month: they add up. */
const ADDING_PERSONS = {
	cases: of('cases'),
	noticed: of('noticed'),
	notNoticed: less(of('cases'), of('noticed')),
	sipCases: of('sipCases'),
	withoutSip: less(of('cases'), of('sipCases')),
	called: of('sipCalled'),
	notCalled: less(of('cases'), of('sipCalled')),
	calledInTime: of('sipCalledInTime'),
	calledLate: less(of('sipCalled'), of('sipCalledInTime')),
	withDays,
	withoutDays: less(of('cases'), withDays),
	day0: persons(0),
	waited: persons(1, Infinity),
	day1: persons(1),
	day0or1: persons(0, 1),
	longer: persons(2, Infinity),
	day2: persons(2),
	day3: persons(3),
	day4: persons(4),
	day5: persons(5),
	day6: persons(6),
	'day7+': persons(7, Infinity),
	'day8+': persons(8, Infinity),
	decided: of('chDecided'),
	offered: of('chOffered'),
	moved: of('chWaitN'),
	movedFromStay: of('chShortWaitN'),
	movedOtherwise: less(of('chWaitN'), of('chShortWaitN')),
	// Persons added over months, some of them several times: never fewer than the persons.
	stayMonths: of('ssPersons'),
	waitingMonths: of('ssPersonsSabo'),
	notWaitingMonths: less(of('ssPersons'), of('ssPersonsSabo')),
	deficient: of('defInpatientCases')
} as const satisfies Record<string, Count>;

/** Days and SIPs: they add up too, and are no secret of their own. */
const ADDING_AMOUNTS = {
	sipHeld: of('sipHeld'),
	furtherSips: less(of('sipHeld'), of('sipCases')),
	days,
	daysBeyondFirst: beyond(1),
	daysBeyondSeventh: beyond(7),
	payDays: sum('payDays'),
	stayDays: sum('ssDays'),
	waitingDays: of('ssDays/sabo'),
	otherStayDays: less(sum('ssDays'), of('ssDays/sabo')),
	moveDays: of('chWaitSum'),
	moveDaysFromStay: of('chShortWaitSum'),
	moveDaysOtherwise: less(of('chWaitSum'), of('chShortWaitSum'))
} as const satisfies Record<string, Count>;

/**
 * The facts of persons who may be there in several months: they do not add up over time. What is
 * published of a period that begins in January is the persons in it, of another the most in a month.
 */
export const STAYING_PERSONS = {
	payPersons: 'payPersons',
	stayPersons: 'ssPersons',
	waitingPersons: 'ssPersonsSabo'
} as const;

export type AddingNumber = keyof typeof ADDING_PERSONS | keyof typeof ADDING_AMOUNTS;
export type StayingNumber = keyof typeof STAYING_PERSONS;
export type GroupNumber = AddingNumber | StayingNumber;

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
	Object.keys(record) as Key[];

/** The numbers that add up over groups and over months. */
export const ADDING: readonly AddingNumber[] = [
	...keysOf(ADDING_PERSONS),
	...keysOf(ADDING_AMOUNTS)
];
/** The numbers of persons who come back. */
export const STAYING: readonly StayingNumber[] = keysOf(STAYING_PERSONS);

/** How each number that adds up is counted from the facts of all months of a period, added. */
export const COUNTS: Readonly<Record<AddingNumber, Count>> = {
	...ADDING_PERSONS,
	...ADDING_AMOUNTS
};

/** What the numbers of a group consist of. */
export const PARTS: readonly (readonly [GroupNumber, readonly GroupNumber[]])[] = [
	['cases', ['noticed', 'notNoticed']],
	['cases', ['sipCases', 'withoutSip']],
	['cases', ['called', 'notCalled']],
	['cases', ['withDays', 'withoutDays']],
	['called', ['calledInTime', 'calledLate']],
	['withDays', ['day0', 'waited']],
	['withDays', ['day0or1', 'longer']],
	['waited', ['day1', 'longer']],
	['day0or1', ['day0', 'day1']],
	['longer', ['day2', 'day3', 'day4', 'day5', 'day6', 'day7+']],
	['days', ['waited', 'daysBeyondFirst']],
	['sipHeld', ['sipCases', 'furtherSips']],
	['stayDays', ['waitingDays', 'otherStayDays']],
	['stayMonths', ['waitingMonths', 'notWaitingMonths']],
	['moved', ['movedFromStay', 'movedOtherwise']],
	['moveDays', ['moveDaysFromStay', 'moveDaysOtherwise']]
];

/** The days of those with so many, and at least seven each of those with more. */
export const DAYS_OF: readonly (readonly [GroupNumber, number])[] = [
	...([1, 2, 3, 4, 5, 6] as const).map((days) => [`day${days}` as const, days] as const),
	['day7+', 7],
	['daysBeyondSeventh', 1]
];

/** Numbers that cannot be more than others. */
export const AT_MOST: readonly (readonly [less: GroupNumber, more: GroupNumber])[] = [
	['day8+', 'day7+'],
	// Those with more than seven days have at least one each beyond them.
	['day8+', 'daysBeyondSeventh'],
	['longer', 'daysBeyondFirst']
];

/** The numbers that no reader may learn while they are few, in any group and period. */
export const SECRETS: ReadonlySet<GroupNumber> = new Set([...keysOf(ADDING_PERSONS), ...STAYING]);
