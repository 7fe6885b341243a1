import { lastDay, yearOf, type Month } from '../calendar/month';
import { CARE_FORMS, type CareForm } from '../case/case';
import { factOf, type Facts } from '../facts/facts';
import type { Agreement } from '../payment/agreement';
import { agreementFor } from '../payment/agreement-for';
import { liabilityKronor } from '../payment/amount';
import { averageExcess } from '../payment/average';
import { personsBehind } from './cells';
import { between, countOf, daysHistogram, sumOf } from './histogram';
import type { EvaluationContext, PeriodFacts } from './measure';

/** Liable days and what they cost; null where they cannot be told. */
export interface LiableDays {
	days: number | null;
	kronor: number | null;
	persons: number;
}

/**
 * Liable days of a period (domain.md §3.2): the days of single cases, plus the excess of each
 * month in which an average agreement is valid. The excess exists for the kommun as a whole,
 * so for a part of its cases the days are then null. A month's agreement is the one valid on
 * its last day.
 */
export function liableDays(facts: PeriodFacts, context: EvaluationContext): LiableDays {
	const months = facts.months.map((entry) => monthsLiability(entry.month, entry.facts, context));
	return {
		days: sumOrNull(months.map((month) => month.days)),
		kronor: sumOrNull(months.map((month) => month.kronor)),
		persons: personsOf(facts, months)
	};
}

function monthsLiability(month: Month, facts: Facts, context: EvaluationContext): LiableDays {
	const parts = agreementsOf(month, context).map(({ agreement, careForms }) => {
		const days = careForms.reduce((sum, form) => sum + factOf(facts, `payDays/${form}`), 0);
		if (agreement.model === 'individual') return { agreement, days, persons: 0 };
		if (context.partial) return { agreement, days: null, persons: 0 };
		const { n, excess } = excessOf(facts, careForms, agreement);
		return { agreement, days: days + excess, persons: excess > 0 ? n : 0 };
	});
	const liable = parts.filter((part) => part.days !== 0);
	const kronor = (liable.length > 0 ? liable : parts.slice(0, 1)).map(({ agreement, days }) =>
		days === null ? null : liabilityKronor(days, yearOf(month), context.amounts, agreement)
	);
	return {
		days: sumOrNull(parts.map((part) => part.days)),
		kronor: sumOrNull(kronor),
		persons: parts.reduce((sum, part) => sum + part.persons, 0)
	};
}

/** What an agreement on the average model comes to in a month. */
export interface AverageExcess {
	agreement: Agreement;
	/** The care forms that it covers together. */
	careForms: readonly CareForm[];
	/** Cases in the mean, and the sum of their days. */
	n: number;
	sum: number;
	/** Days above what is free: max(0, s − freeDays) × n. */
	excess: number;
	/** What the excess costs; null where the amount is not verified. */
	kronor: number | null;
}

/** Each agreement on the average model that is valid in the month, with its excess. */
export function averageExcesses(
	month: Month,
	facts: Facts,
	context: Omit<EvaluationContext, 'partial'>
): AverageExcess[] {
	return agreementsOf(month, context)
		.filter(({ agreement }) => agreement.model === 'average')
		.map(({ agreement, careForms }) => {
			const found = excessOf(facts, careForms, agreement);
			const kronor = liabilityKronor(found.excess, yearOf(month), context.amounts, agreement);
			return { agreement, careForms, ...found, kronor };
		});
}

function excessOf(facts: Facts, careForms: readonly CareForm[], agreement: Agreement) {
	const basis = averageBasis(facts, careForms, agreement);
	return { ...basis, excess: averageExcess({ ...basis, freeDays: agreement.freeDays }) };
}

/** The agreements of a month, each with the care forms that it covers together. */
function agreementsOf(
	month: Month,
	{ agreements, kommun }: Pick<EvaluationContext, 'agreements' | 'kommun'>
): { agreement: Agreement; careForms: CareForm[] }[] {
	const covered = new Map<Agreement, CareForm[]>();
	for (const careForm of CARE_FORMS) {
		const agreement = agreementFor(agreements, kommun, careForm, lastDay(month));
		covered.set(agreement, [...(covered.get(agreement) ?? []), careForm]);
	}
	return [...covered].map(([agreement, careForms]) => ({ agreement, careForms }));
}

/**
 * The cases that the mean is over: same-day cases as the agreement says, and without the long
 * stays that follow a rule of their own instead.
 */
function averageBasis(
	facts: Facts,
	careForms: readonly CareForm[],
	agreement: Agreement
): { n: number; sum: number } {
	const least = agreement.sameDayInAverage ? 0 : 1;
	const most = agreement.longStay?.overDays;
	const included = between(daysHistogram(facts, careForms), least, most);
	return { n: countOf(included), sum: sumOf(included) };
}

/** Under the average model everyone in the mean is behind the days. */
function personsOf(facts: PeriodFacts, months: readonly LiableDays[]): number {
	return personsBehind(facts, 'payPersons') + Math.max(0, ...months.map((month) => month.persons));
}

function sumOrNull(values: readonly (number | null)[]): number | null {
	let sum = 0;
	for (const value of values) {
		if (value === null) return null;
		sum += value;
	}
	return sum;
}
