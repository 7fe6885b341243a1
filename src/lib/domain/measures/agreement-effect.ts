import type { Month } from '../calendar/month';
import type { Facts } from '../facts/facts';
import { formatMonth } from '../format/date';
import { formatNumber } from '../format/number';
import { conjunction } from '../format/conjunction';
import type { Agreement } from '../payment/agreement';
import { liableDays, type LiableDays } from './liable-days';
import type { EvaluationContext } from './measure';

/** What a month of a committee counts, and what a change of agreements adds to it. */
export interface CountedMonth {
	committee: string;
	month: Month;
	facts: Facts;
	added: Facts;
}

/** A month whose payment liability a change of agreements changes. */
export interface MonthEffect {
	month: Month;
	before: LiableDays;
	after: LiableDays;
	/** The committees that have figures in it. */
	committees: readonly string[];
}

/** The months that come to other days, or other kronor, under other agreements; the oldest first. */
export function monthsChanged(
	counted: readonly CountedMonth[],
	{ before, after }: { before: readonly Agreement[]; after: readonly Agreement[] },
	context: Omit<EvaluationContext, 'partial' | 'agreements'>
): MonthEffect[] {
	const months = [...new Set(counted.map(({ month }) => month))].sort();
	return months.flatMap((month) => {
		const parts = counted.filter((part) => part.month === month);
		const facts = sumOf(parts.map((part) => part.facts));
		const under = (agreements: readonly Agreement[], of: Facts) =>
			liableDays(
				{ months: [{ month, facts: of }], total: of, sinceJanuary: false },
				{ ...context, agreements, partial: false }
			);
		const effect = {
			before: under(before, facts),
			after: under(after, sumOf([facts, ...parts.map(({ added }) => added)]))
		};
		const same =
			effect.before.days === effect.after.days && effect.before.kronor === effect.after.kronor;
		return same ? [] : [{ month, ...effect, committees: parts.map((part) => part.committee) }];
	});
}

/** Such a month in words: `december 2019: 0 → 2 dygn, granskad av Äldrenämnden`. */
export function monthEffectText(
	{ month, before, after }: MonthEffect,
	reviewedBy: readonly string[]
): string {
	const days = `${shown(before.days)} → ${shown(after.days)} dygn`;
	const kronor =
		before.kronor === after.kronor || after.kronor === null
			? ''
			: `, ${shown(before.kronor)} → ${shown(after.kronor)} kr`;
	const reviewed = reviewedBy.length === 0 ? '' : `, granskad av ${conjunction(reviewedBy)}`;
	return `${formatMonth(month)}: ${days}${kronor}${reviewed}`;
}

function shown(value: number | null): string {
	return value === null ? '–' : formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

function sumOf(parts: readonly Facts[]): Facts {
	const sum: Record<string, number> = {};
	for (const facts of parts) {
		for (const key in facts) sum[key] = (sum[key] ?? 0) + (facts[key] ?? 0);
	}
	return sum;
}
