import { PLAN_DECEASED } from '../../case/case';
import { quantile, daysHistogram } from '../../measures/histogram';
import { coarseDays, openNumbers, type CoarseFigure } from '../coarse';
import { dayCounts } from '../day-counts';
import { unitGrain, UNIT_NAMES, type UnitName } from '../disclosure-rule';
import { rowKey } from '../mask';
import { BREAKDOWNS, type Breakdown } from '../month-tables';
import { areTold, grainOf, isPublishedFor, type PublishedPeriod } from '../published-period';
import { leastBase } from '../threshold';
import {
	ADDING,
	AT_MOST,
	BY_DAYS,
	CASE_NUMBERS,
	NEITHER_NONE,
	NOT_NONE,
	PARTS,
	TOLD,
	type CaseNumber
} from './case-numbers';
import { placeOf, valueOf, type CaseGroup, type CasePlaces } from './case-places';
import { EVERYBODY, type Ledger, type Source } from './ledger';
import { mostDays } from './most-days';

/** How far a quotient may be off. */
const SLACK = 1e-9;

/** Writes down what the figures of groups of cases say, and how their numbers hang together. */
export function* writeCases(ledger: Ledger, places: CasePlaces): Generator<void> {
	const { year } = places;
	for (const by of BREAKDOWNS) {
		const groups = year.groupsBy(by);
		for (const period of year.periodsOf(rowKey('cases', by))) {
			const own = groups.map((group) => places.of(period, by, group));
			for (const group of own) {
				writeParts(ledger, group);
				writeDays(ledger, group);
				writeStays(ledger, group);
			}
			for (const unit of UNIT_NAMES) {
				if (isPublishedFor(unitGrain(unit, by), period)) writeUnit(ledger, places, unit, own);
			}
			if (by === 'plan') writeDeceased(ledger, places.of(period, by, PLAN_DECEASED));
			if (by !== 'total') writeWhole(ledger, places.of(period, 'total', ''), own);
			writeTime(ledger, places, { period, by, groups });
			yield;
		}
	}
	writeCommittees(ledger, places);
}

function writeParts(ledger: Ledger, group: CaseGroup): void {
	const at = (name: CaseNumber) => placeOf(group, name);
	for (const [whole, parts] of PARTS) ledger.adds(at(whole), parts.map(at));
	for (const [less, more] of AT_MOST) ledger.atMost(at(less), at(more));
}

function writeDays(ledger: Ledger, group: CaseGroup): void {
	const days = BY_DAYS.map((name, days) => [placeOf(group, name), days] as const);
	const after = [placeOf(group, 'daysAfterSeventh'), 1] as const;
	ledger.relate([[placeOf(group, 'days'), -1], ...days, after], 0, 0);
}

/** Persons have no more days than there are; with several stays at most twice. */
function writeStays(ledger: Ledger, group: CaseGroup): void {
	const { period } = group;
	const at = (name: CaseNumber) => placeOf(group, name);
	const each = mostDays(period);
	ledger.atMost(at('payDays'), at('payPersons'), each);
	ledger.atMost(at('stayDays'), at('stayPersons'), 2 * each);
	ledger.atMost(at('waitingDays'), at('waitingPersons'), 2 * each);
	if (grainOf(period) !== 'month') return;
	ledger.atMost(at('stayMonths'), at('stayPersons'));
	ledger.atMost(at('waitingMonths'), at('waitingPersons'));
}

function writeUnit(
	ledger: Ledger,
	{ year }: CasePlaces,
	unit: UnitName,
	groups: readonly CaseGroup[]
): void {
	const [first] = groups;
	if (first === undefined) return;
	const { period, by } = first;
	const row = rowKey(unit, by);
	const from = year.sourceOf(period, row);
	const isShown = ({ group }: CaseGroup) => !year.isHidden(period, row, group);
	const isPartlyShown = groups.some(isShown);
	for (const group of groups) {
		if (isShown(group)) writeShown(ledger, unit, group, { threshold: year.threshold, from });
		else if (by === 'total')
			writeHidden(ledger, unit, group, { threshold: year.threshold, from: EVERYBODY });
		else if (isPartlyShown) writeHidden(ledger, unit, group, { threshold: year.threshold, from });
	}
}

interface Written {
	threshold: number;
	from: Source;
}

const STAYING: ReadonlySet<CaseNumber> = new Set(['payPersons', 'stayPersons', 'waitingPersons']);

function writeShown(
	ledger: Ledger,
	unit: UnitName,
	group: CaseGroup,
	{ threshold, from }: Written
): void {
	for (const name of TOLD[unit]) {
		const value = valueOf(group, name);
		if (STAYING.has(name) && !areTold(group.period) && value > 0) continue;
		ledger.within(placeOf(group, name), value, value, from);
	}
	writeRounded(ledger, unit, group, { threshold, from });
}

/** What is known of a hidden figure by those who know the rule. */
function writeHidden(
	ledger: Ledger,
	unit: UnitName,
	group: CaseGroup,
	{ threshold, from }: Written
): void {
	const isEnough = valueOf(group, 'cases') >= leastBase(threshold);
	for (const name of [...(NOT_NONE[unit] ?? []), ...(isEnough ? (NEITHER_NONE[unit] ?? []) : [])]) {
		if (valueOf(group, name) > 0) ledger.within(placeOf(group, name), 1, Infinity, from);
	}
}

/** What a rounded figure says: how its two numbers stand to each other. */
function writeRounded(
	ledger: Ledger,
	unit: UnitName,
	group: CaseGroup,
	{ threshold, from }: Written
): void {
	const counts = dayCounts(group.facts);
	const shown = coarseDays(counts, valueOf(group, 'cases'), openNumbers(threshold));
	const write = (part: CaseNumber, base: CaseNumber, figure: CoarseFigure | null) => {
		if (valueOf(group, base) === 0) ledger.within(placeOf(group, base), 0, 0, from);
		if (figure === null) return;
		const terms = (value: number) =>
			[
				[placeOf(group, part), 1],
				[placeOf(group, base), -value]
			] as const;
		ledger.relate(terms(figure.least), -SLACK, Infinity, from);
		ledger.relate(terms(figure.most), -Infinity, SLACK, from);
	};
	switch (unit) {
		case 'days':
			return write('days', 'withDays', shown.mean);
		case 'same-day':
			write('day0', 'withDays', shown.sameDay);
			return write('days', 'waited', shown.meanWithoutZero);
		case 'within-target':
			return write('withinTarget', 'withDays', shown.withinTarget);
		case 'percentiles':
			for (const percent of [50, 90]) writePercentile(ledger, group, percent, from);
			return;
	}
}

/** A percentile of n persons in whole days: how many have fewer days, and how many as many or fewer. */
function writePercentile(ledger: Ledger, group: CaseGroup, percent: number, from: Source): void {
	const value = quantile(daysHistogram(group.facts), percent / 100);
	if (value === null) return;
	const days = Math.round(value);
	const all = placeOf(group, 'withDays');
	ledger.within(all, 1, Infinity, from);
	const upTo = (last: number) =>
		BY_DAYS.slice(0, Math.min(last + 1, BY_DAYS.length - 1)).map(
			(name) => [placeOf(group, name), 100] as const
		);
	const share = [all, -percent] as const;
	if (days > 0) ledger.relate([...upTo(days - 1), share], -Infinity, 0, from);
	const further = days - (BY_DAYS.length - 1);
	if (further < 0) ledger.relate([...upTo(days), share], 100 - 2 * percent, Infinity, from);
	if (further <= 0) return;
	const beyond = placeOf(group, 'daysAfterSeventh');
	ledger.relate(
		[
			[beyond, 100],
			[all, -further * (100 - percent)]
		],
		0,
		Infinity,
		from
	);
}

/** The deceased have no days. */
function writeDeceased(ledger: Ledger, group: CaseGroup): void {
	ledger.within(placeOf(group, 'withDays'), 0, 0, EVERYBODY);
}

/** Groups add up to the whole. */
function writeWhole(ledger: Ledger, whole: CaseGroup, groups: readonly CaseGroup[]): void {
	CASE_NUMBERS.forEach((_, order) => {
		const parts = groups.map(({ first }) => first + order);
		// The fullest month of the whole is not that of each group.
		const isSum = order < ADDING || areTold(whole.period);
		if (isSum) ledger.adds(whole.first + order, parts);
		else ledger.covers(whole.first + order, parts);
	});
}

/** Months add up to thirds, and thirds to the year; of persons who come back none has fewer. */
function writeTime(
	ledger: Ledger,
	places: CasePlaces,
	{ period, by, groups }: { period: PublishedPeriod; by: Breakdown; groups: readonly string[] }
): void {
	const parts = places.year.partsOf(rowKey('cases', by), period);
	if (parts.length === 0) return;
	for (const group of groups) {
		const { first } = places.of(period, by, group);
		const firsts = parts.map((part) => places.of(part, by, group).first);
		CASE_NUMBERS.forEach((_, order) => {
			if (order < ADDING) {
				ledger.adds(
					first + order,
					firsts.map((part) => part + order)
				);
			} else for (const part of firsts) ledger.atMost(part + order, first + order);
		});
	}
}

/**
 * The committees divide the cases by age, by limits that everybody knows: whatever age bands a
 * committee's numbers add up from in every period, they are taken to be its own.
 */
function writeCommittees(ledger: Ledger, places: CasePlaces): void {
	const { year } = places;
	const periods = year.periodsOf(rowKey('cases', 'committee'));
	const ages = year.groupsBy('age');
	for (const committee of year.groupsBy('committee')) {
		for (const bands of stretchesOf(ages)) {
			const groups = periods.map((period) => ({
				own: places.of(period, 'committee', committee),
				parts: bands.map((band) => places.of(period, 'age', band))
			}));
			const isSum = (order: number) =>
				groups.every(
					({ own, parts }) =>
						own.values[order] === parts.reduce((sum, { values }) => sum + (values[order] ?? 0), 0)
				);
			if (!CASE_NUMBERS.every((_, order) => order >= ADDING || isSum(order))) continue;
			for (const { own, parts } of groups) {
				for (let order = 0; order < ADDING; order++) {
					ledger.adds(
						own.first + order,
						parts.map(({ first }) => first + order)
					);
				}
			}
		}
	}
}

/** Neighbouring groups, as many as there may be. */
function stretchesOf(groups: readonly string[]): string[][] {
	return groups.flatMap((_, from) =>
		groups.slice(from).map((_, length) => groups.slice(from, from + length + 1))
	);
}
