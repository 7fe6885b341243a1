import { and, eq, gte, inArray, or } from 'drizzle-orm';
import { addDays } from '../../domain/calendar/moment';
import { monthOf, type Month } from '../../domain/calendar/month';
import { currentCase } from '../../domain/case/current-case';
import { contributionsOf } from '../../domain/facts/contribute';
import { payment } from '../../domain/facts/families';
import type { Facts } from '../../domain/facts/facts';
import {
	monthsChanged,
	type CountedMonth,
	type MonthEffect
} from '../../domain/measures/agreement-effect';
import type { Agreement } from '../../domain/payment/agreement';
import { casesUnder } from '../agreements/affected';
import { loadAmounts } from '../agreements/read-amounts';
import { today } from '../clock';
import { cases, monthlyFact } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';

/** Cases read in one statement. */
const CHUNK = 500;

/**
 * The ended months whose payment liability other agreements would change, and how. Reads every case
 * that they matter to. Takes the installation's own scope: all committees' cases.
 */
export async function agreementEffect(
	tx: Transaction,
	upkeep: Scope,
	agreements: { before: readonly Agreement[]; after: readonly Agreement[] },
	periods: readonly Pick<Agreement, 'careForm' | 'validFrom' | 'validTo'>[]
): Promise<MonthEffect[]> {
	const from = monthOf(periods.map(({ validFrom }) => validFrom).sort()[0] ?? today());
	const until = monthOf(today());
	const counted = new Map<
		string,
		CountedMonth & Record<'facts' | 'added', Record<string, number>>
	>();
	const partOf = (committee: string, month: Month) => {
		const key = `${committee}/${month}`;
		const part = counted.get(key) ?? { committee, month, facts: {}, added: {} };
		counted.set(key, part);
		return part;
	};
	const stored = await tx
		.select({
			committee: monthlyFact.committee,
			month: monthlyFact.month,
			facts: monthlyFact.facts
		})
		.from(monthlyFact)
		.where(
			and(
				eq(monthlyFact.kommun, upkeep.kommun),
				eq(monthlyFact.dimension, 'total'),
				gte(monthlyFact.month, from)
			)
		);
	for (const { committee, month, facts } of stored) addTo(partOf(committee, month).facts, facts, 1);
	const context = { countTo: addDays(today(), -1) };
	for await (const record of casesOf(tx, upkeep, periods)) {
		const { committee } = record;
		for (const [rule, sign] of [
			[agreements.before, -1],
			[agreements.after, 1]
		] as const) {
			for (const { month, facts } of contributionsOf(record, [payment], {
				...context,
				agreements: rule
			})) {
				addTo(partOf(committee, month).added, facts, sign);
			}
		}
	}
	const months = [...counted.values()].filter(({ month }) => month < until);
	return monthsChanged(months, agreements, {
		kommun: upkeep.kommun,
		lists: await loadLists(tx, upkeep),
		amounts: await loadAmounts(tx, upkeep)
	});
}

async function* casesOf(
	tx: Transaction,
	{ kommun }: Scope,
	periods: readonly Pick<Agreement, 'careForm' | 'validFrom' | 'validTo'>[]
) {
	const pace = createPacer();
	const found = await tx
		.select({ id: cases.id })
		.from(cases)
		.where(and(eq(cases.kommun, kommun), or(...periods.map(casesUnder))))
		.orderBy(cases.id);
	for (let start = 0; start < found.length; start += CHUNK) {
		const ids = found.slice(start, start + CHUNK).map(({ id }) => id);
		const rows = await tx
			.select({ record: cases.record })
			.from(cases)
			.where(and(eq(cases.kommun, kommun), inArray(cases.id, ids)));
		for (const { record } of rows) {
			yield currentCase(record);
			await pace();
		}
	}
}

function addTo(sums: Record<string, number>, facts: Facts, sign: 1 | -1): void {
	for (const key in facts) sums[key] = (sums[key] ?? 0) + sign * (facts[key] ?? 0);
}
