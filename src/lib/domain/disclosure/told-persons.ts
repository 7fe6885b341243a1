import type { Month } from '../calendar/month';
import { factOf, type Facts } from '../facts/facts';
import { periodGroups, type EvaluationInput, type PeriodCell } from '../measures/evaluate';
import { periodFactsOf } from '../measures/fact-table';
import type { Measure, PeriodFacts } from '../measures/measure';
import { groupingOf } from '../measures/rows';
import { dayCounts } from './day-counts';
import type { MaskRow, UnitName } from './disclosure-rule';

/** Numbers of persons, or what is never fewer than they are, by what they are. */
export type Told = ReadonlyMap<string, number>;

/**
 * Every number of persons that the figures of one sex tell over some months, alone or together
 * with figures of other measures: what is counted, what it rests on, the parts of a share and
 * what is left of the cases. Empty where the months have no data.
 */
export function toldPersons(
	measure: Measure,
	input: EvaluationInput,
	months: readonly Month[],
	sex: string
): Told {
	const facts = periodFactsOf(measure, input.table, sex, months, input.today);
	if (facts.months.length === 0) return new Map();
	const figures = [...(periodGroups(measure, input, months, sex) ?? [])].flatMap(
		([group, figure]) =>
			Object.entries(toldByFigure(measure, figure)).map(
				([name, persons]) => [`${name}/${group ?? ''}`, persons] as const
			)
	);
	const together = TOGETHER[ruleOf(measure, input)]?.(facts.total) ?? {};
	return new Map([...figures, ...behind(measure, facts, input), ...Object.entries(together)]);
}

/** What a figure says by itself, its n beside it. */
function toldByFigure(
	{ unit, groupsHaveOwnN, mayExceedWhole }: Measure,
	{ cell, sum }: PeriodCell
): Record<string, number> {
	const { value, n, numerator } = cell;
	const parted = numerator !== undefined && (unit === '%' || groupsHaveOwnN === true);
	return {
		n,
		...(unit === 'antal' && { value: sum ?? value ?? 0 }),
		...(parted && { numerator, ...(!mayExceedWhole && { rest: n - numerator }) })
	};
}

/** What groups are counted out of, and the persons behind what is not counted in persons. */
function behind(
	measure: Measure,
	facts: PeriodFacts,
	{ context, grouping }: EvaluationInput
): [string, number][] {
	if (measure.kind === 'single') {
		return measure.persons === undefined ? [] : [['persons', measure.persons(facts)]];
	}
	const persons = measure.persons?.(facts.total, context, grouping) ?? new Map<string, number>();
	const base = measure.base?.(facts.total);
	return [
		...[...persons].map(([group, count]): [string, number] => [`persons/${group}`, count]),
		...(base === undefined ? [] : ([['base', base]] as [string, number][]))
	];
}

function ruleOf(measure: Measure, input: EvaluationInput): UnitName | MaskRow {
	if (measure.kind === 'single') return measure.disclosure;
	const asked = groupingOf(measure, input)?.name;
	const found = measure.groupings.find(({ name }) => name === asked);
	return (found ?? measure.groupings[0]).disclosure;
}

/**
 * The figures of days are one table, for each tells of the others: the number of cases less their n
 * tells those without days, a mean times its n tells the days, and those and the shares how many
 * waited none, one and more.
 */
function days(facts: Facts) {
	const { cases, days, sameDay, oneDay, longer } = dayCounts(facts);
	return {
		...{ days, sameDay, oneDay, longer },
		withoutDays: factOf(facts, 'cases') - cases,
		waited: oneDay + longer,
		laterDays: days - oneDay - longer
	};
}

/** What figures tell together with those of other measures of the same persons. */
const TOGETHER: Partial<Record<UnitName | MaskRow, (facts: Facts) => Record<string, number>>> = {
	days,
	longest: days,
	'same-day': days,
	'within-target': days,
	percentiles: days,
	distribution: days,
	reason: days,
	owner: days,
	sip: (facts) => ({ withoutSip: factOf(facts, 'cases') - factOf(facts, 'sipCases') }),
	waiting: (facts) => ({
		waiting: factOf(facts, 'ssPersonsSabo'),
		notWaiting: factOf(facts, 'ssPersons') - factOf(facts, 'ssPersonsSabo')
	}),
	'care-home-wait-short-stay': (facts) => ({
		others: factOf(facts, 'chWaitN') - factOf(facts, 'chShortWaitN')
	})
};
