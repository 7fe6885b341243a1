import { DIMENSIONS, UNKNOWN_GROUP, type AgeBand } from '../../../src/lib/domain/facts/dimension';
import { INITIAL_COMMITTEES } from '../../../src/lib/domain/lists/initial';
import { INITIAL } from '../../fixtures/cases-2018-2019';
import type { MeasureRow } from '../../../src/lib/domain/measures/rows';
import { Knowledge } from './knowledge';
import { numbersIn, numbersOf, READINGS } from './read-figures';

/** Rows by measure, for the whole (`total`), each breakdown, and reasons by `owner`. */
export type Answers = ReadonlyMap<string, ReadonlyMap<string, readonly MeasureRow[]>>;

/** Numbers that add up over the groups of every breakdown, and what they consist of. */
const PARTS: readonly [string, readonly string[]][] = [
	['cases', ['noticed', 'notNoticed']],
	['cases', ['sipCases', 'withoutSip']],
	['cases', ['called', 'notCalled']],
	['cases', ['withDays', 'withoutDays']],
	['called', ['calledInTime', 'calledLate']],
	['withDays', ['day0', 'waited']],
	['waited', ['day1', 'longer']],
	['day0or1', ['day0', 'day1']],
	['days', ['waited', 'daysBeyondFirst']],
	['daysBeyondFirst', ['longer', 'daysBeyondSecond']],
	['sipHeld', ['sipCases', 'furtherSips']],
	['payDays', ['payPersons', 'furtherPayDays']],
	['stayDays', ['stayPersons', 'furtherStayDays']],
	['stayPersons', ['waitingPersons', 'notWaitingPersons']],
	['stayDays', ['waitingDays', 'otherDays']],
	['waitingDays', ['waitingPersons', 'furtherWaitingDays']],
	['moved', ['movedFromStay', 'movedOtherwise']],
	['moveDays', ['moveDaysFromStay', 'moveDaysOtherwise']]
];
const NUMBERS = [
	...new Set(PARTS.flatMap(([whole, parts]) => [whole, ...parts])),
	'decided',
	'offered'
];

/** The numbers that count persons: those that must not be worked out while they are few. */
export const PERSONS: ReadonlySet<string> = new Set([
	...['cases', 'noticed', 'notNoticed', 'sipCases', 'withoutSip', 'called', 'calledInTime'],
	...['calledLate', 'withDays', 'day0', 'waited', 'day1', 'longer', 'day0or1', 'payPersons'],
	...['stayPersons', 'waitingPersons', 'notWaitingPersons', 'decided', 'offered', 'moved'],
	...['movedFromStay', 'movedOtherwise', 'plan', 'timing', 'distribution', 'deficiency'],
	...['deficiencyPrimary', 'wardDeficient', 'wardFine', 'reason', 'owner', 'kindPersons']
]);

/** Counts whose hidden cells are never zero unless their whole row is hidden. */
const ZERO_IS_SHOWN: Readonly<Record<string, string>> = {
	cases: 'cases',
	'payment-days': 'payPersons',
	'short-stay-persons': 'stayPersons'
};

/** Everything that the answers say about a month, and everything that must hold between it. */
export function learn(answers: Answers, month: string): Knowledge {
	const knowledge = new Knowledge();
	for (const breakdown of ['total', ...DIMENSIONS])
		learnBreakdown(knowledge, answers, breakdown, month);
	learnCommittees(knowledge, answers, month);
	const rows = (code: string, by = 'total') => rowsIn(answers, by, code, month);
	learnGroups(knowledge, rows('plan'), (row) => [[name('cases', 'plan', row.group), row.value]]);
	learnSips(knowledge, rows);
	learnDays(knowledge, rows);
	learnDeficiencies(knowledge, rows);
	learnReasons(knowledge, rows);
	learnStays(knowledge, rows);
	return knowledge;
}

type Rows = (code: string, by?: string) => MeasureRow[];

function rowsIn(answers: Answers, by: string, code: string, month: string): MeasureRow[] {
	return (answers.get(by)?.get(code) ?? []).filter((row) => row.period === month);
}

function name(number: string, by: string, group: string | null): string {
	return `${number}|${by}|${group ?? ''}`;
}

/** The groups of a breakdown that anything is said about. */
function groupsIn(answers: Answers, by: string, month: string): Set<string | null> {
	const codes = Object.keys(READINGS);
	return new Set(codes.flatMap((code) => rowsIn(answers, by, code, month).map((row) => row.group)));
}

function learnBreakdown(knowledge: Knowledge, answers: Answers, by: string, month: string): void {
	const codes = Object.keys(READINGS);
	const groups = groupsIn(answers, by, month);
	if (by === 'total') groups.add(null);
	for (const code of codes) {
		const rows = new Map(rowsIn(answers, by, code, month).map((row) => [row.group, row]));
		const open = [...rows.values()].some((row) => !row.suppressed);
		for (const group of groups) {
			const row = rows.get(group);
			const numbers = row
				? numbersIn(code, row)
				: numbersOf(code).map((number) => [number, 0] as [string, number]);
			for (const [number, value] of numbers) knowledge.fix(name(number, by, group), value);
			const count = ZERO_IS_SHOWN[code];
			// Zero is only hidden in a row that is hidden as a whole, and for the deceased.
			const sure = by === 'total' || (open && group !== 'avliden');
			if (row?.suppressed && count && sure) knowledge.atLeast(name(count, by, group), 1);
		}
	}
	for (const group of groups) {
		for (const [whole, parts] of PARTS) {
			knowledge.adds(
				name(whole, by, group),
				parts.map((part) => name(part, by, group))
			);
		}
	}
	if (by === 'total') return;
	if (by === 'plan') knowledge.fix(name('withDays', by, 'avliden'), 0);
	for (const number of NUMBERS) {
		knowledge.adds(
			name(number, 'total', null),
			[...groups].map((group) => name(number, by, group))
		);
	}
}

/** The youngest of each age band. */
const YOUNGEST: Readonly<Record<Exclude<AgeBand, 'okänd'>, number>> = {
	...{ '<18': 0, '18-64': 18, '65-79': 65, '80+': 80 }
};

/** The committee that a person of an age band belongs to. */
function committeeOf(band: keyof typeof YOUNGEST): string | undefined {
	const oldestFirst = [...INITIAL_COMMITTEES].sort((a, b) => b.fromAge - a.fromAge);
	return oldestFirst.find(({ fromAge }) => fromAge <= YOUNGEST[band])?.code;
}

/**
 * The committees divide the persons by age: each has those of its ages, and some of those whose
 * age is not known.
 */
function learnCommittees(knowledge: Knowledge, answers: Answers, month: string): void {
	const [ages, committees] = [
		groupsIn(answers, 'age', month),
		groupsIn(answers, 'committee', month)
	];
	for (const number of NUMBERS) {
		const ofUnknownAge = (committee: string | null) =>
			name(`${number}OfUnknownAge`, 'committee', committee);
		for (const committee of committees) {
			const own = (Object.keys(YOUNGEST) as (keyof typeof YOUNGEST)[]).filter(
				(band) => ages.has(band) && committeeOf(band) === committee
			);
			knowledge.adds(name(number, 'committee', committee), [
				...own.map((band) => name(number, 'age', band)),
				ofUnknownAge(committee)
			]);
		}
		const unknown = name(number, 'age', UNKNOWN_GROUP);
		if (!ages.has(UNKNOWN_GROUP)) knowledge.fix(unknown, 0);
		if (committees.size > 0) knowledge.adds(unknown, [...committees].map(ofUnknownAge));
	}
}

/** Fixes the numbers that shown rows give. */
function learnGroups(
	knowledge: Knowledge,
	rows: readonly MeasureRow[],
	numbers: (row: MeasureRow) => [string, number | null][]
): void {
	for (const row of rows) {
		for (const [number, value] of numbers(row)) {
			if (row.suppressed || value === null) knowledge.place(number);
			else knowledge.fix(number, value);
		}
	}
}

function learnSips(knowledge: Knowledge, rows: Rows): void {
	const timings = rows('sip-timing');
	learnGroups(knowledge, timings, (row) => [[name('timing', '', row.group), row.value]]);
	knowledge.adds(
		name('sipHeld', 'total', null),
		timings.map((row) => name('timing', '', row.group))
	);
	learnGroups(knowledge, rows('sip-health-centre'), (row) => [
		[name('sipHeld', 'healthCentre', row.group), row.value],
		[name('sipHeld', 'total', null), row.n]
	]);
}

function learnDays(knowledge: Knowledge, rows: Rows): void {
	const groups = rows('days-distribution');
	if (groups.length === 0) return;
	learnGroups(knowledge, groups, (row) => [
		[name('distribution', '', row.group), row.value],
		[name('withDays', 'total', null), row.n]
	]);
	const cell = (group: string) => name('distribution', '', group);
	knowledge.adds(
		name('withDays', 'total', null),
		groups.map((row) => cell(row.group ?? ''))
	);
	knowledge.equation([
		[cell('0'), 1],
		[name('day0', 'total', null), -1]
	]);
	knowledge.equation([
		[cell('1'), 1],
		[name('day1', 'total', null), -1]
	]);
	const days = [1, 2, 3, 4, 5, 6].map((each) => [cell(String(each)), each] as const);
	knowledge.equation([
		...days,
		[cell('7+'), 7],
		['beyondSeven||', 1],
		[name('days', 'total', null), -1]
	]);
}

function learnDeficiencies(knowledge: Knowledge, rows: Rows): void {
	for (const [code, number] of [
		['deficiencies', 'deficiency'],
		['deficiencies-primary', 'deficiencyPrimary']
	] as const) {
		const types = rows(code);
		learnGroups(knowledge, types, (row) => [[name(number, '', row.group), row.value]]);
		for (const row of types) {
			knowledge.adds(name('cases', 'total', null), [
				name(number, '', row.group),
				name(`without-${number}`, '', row.group)
			]);
		}
	}
	for (const row of rows('deficiency-ward')) {
		learnGroups(knowledge, [row], () => [
			[name('wardDeficient', '', row.group), row.value],
			[name('cases', 'ward', row.group), row.n]
		]);
		knowledge.adds(name('cases', 'ward', row.group), [
			name('wardDeficient', '', row.group),
			name('wardFine', '', row.group)
		]);
	}
}

function learnReasons(knowledge: Knowledge, rows: Rows): void {
	const reasons = rows('delay-reason-cases');
	if (reasons.length === 0) return;
	const owners = new Map(INITIAL.delayReason.map(({ code, owner }) => [code, owner as string]));
	for (const [code, number, total] of [
		['delay-reason-cases', '', 'waited'],
		['delay-reasons', 'Days', 'days']
	] as const) {
		for (const [by, level] of [
			['total', 'reason'],
			['owner', 'owner']
		] as const) {
			learnGroups(knowledge, rows(code, by), (row) => [
				[name(`${level}${number}`, '', row.group), row.value],
				[name('waited', 'total', null), row.n]
			]);
			knowledge.adds(
				name(total, 'total', null),
				rows(code, by).map((row) => name(`${level}${number}`, '', row.group))
			);
		}
		for (const { group } of rows(code, 'owner')) {
			const own = rows(code).filter((row) => (owners.get(row.group ?? '') ?? 'övrigt') === group);
			knowledge.adds(
				name(`owner${number}`, '', group),
				own.map((row) => name(`reason${number}`, '', row.group))
			);
		}
	}
}

function learnStays(knowledge: Knowledge, rows: Rows): void {
	const kinds = rows('short-stay-days');
	if (kinds.length === 0) return;
	learnGroups(knowledge, kinds, (row) => [
		[name('kindDays', '', row.group), row.value],
		[name('kindPersons', '', row.group), row.n]
	]);
	const days = kinds.map((row) => name('kindDays', '', row.group));
	knowledge.adds(name('stayDays', 'total', null), days);
	knowledge.equation([
		[name('kindDays', '', 'sabo'), 1],
		[name('waitingDays', 'total', null), -1]
	]);
	knowledge.equation([
		[name('kindPersons', '', 'sabo'), 1],
		[name('waitingPersons', 'total', null), -1]
	]);
}
