import type { BoardAddress } from '../../domain/board/board-address';
import { dayFor, dayForAll, supposedStays } from '../../domain/board/supposed-stays';
import { monthOutlook } from '../../domain/board/month-outlook';
import { slackOf } from '../../domain/board/slack';
import { projectedFacts } from '../../domain/board/what-if';
import { dateOf, type Moment } from '../../domain/calendar/moment';
import { monthOf, type Month } from '../../domain/calendar/month';
import type { Facts } from '../../domain/facts/facts';
import type { EvaluationContext } from '../../domain/measures/measure';
import type { StoredCase } from '../cases/read-case';
import type { Transaction } from '../database/transaction';
import { loadFacts } from '../measures/read-facts';
import type { Scope } from '../scope';
import { loadTargets } from '../targets/read';

/** What the outlook is worked out from. */
interface OutlookInput {
	waiting: readonly StoredCase[];
	address: BoardAddress;
	context: Omit<EvaluationContext, 'partial'>;
	now: Moment;
}

/**
 * The month as it stands, and as it would end did those who wait go home on the address's days. It
 * is about everybody in the reader's committees, whomever the board is limited to.
 */
export async function loadOutlook(
	tx: Transaction,
	scope: Scope,
	{ waiting, address, context, now }: OutlookInput
) {
	const today = dateOf(now);
	const month = monthOf(today);
	const all = dayForAll(address.day, now);
	const plans = waiting.map(({ id, record }) => ({
		...{ id, record },
		day: dayFor(address.days[id], all, now)
	}));
	const last = plans.reduce((latest, { day }) => (day.on > latest ? day.on : latest), today);
	const table = await loadFacts(tx, scope, { from: month, to: monthOf(last), filters: {}, today });
	const facts: ReadonlyMap<Month, Facts> = table.groups.get(null) ?? new Map<Month, Facts>();
	const { agreements } = context;
	const projectOn = (dayOf: (plan: (typeof plans)[number]) => string) =>
		projectedFacts(
			facts,
			plans.map((plan) => ({ record: plan.record, on: dayOf(plan) })),
			{ today, agreements }
		);
	const home = projectOn(() => today);
	const then = projectOn(({ day }) => day.on);
	const targets = await loadTargets(tx, scope);
	const outlookOf = (months: typeof facts, of: string, on: string, supposed = true) =>
		monthOutlook(months, of, { context, targets, today: on, supposed });
	const later = [...new Set(plans.map(({ day }) => monthOf(day.on)))]
		.filter((other) => other > month)
		.sort();
	return {
		soFar: outlookOf(facts, month, today, false),
		slack: slackOf({ now: facts.get(month) ?? {}, home: home.get(month) ?? {} }, targets, today),
		all,
		stays: supposedStays(plans, { agreements, now }),
		then: outlookOf(then, month, last),
		later: later.map((other) => ({
			persons: plans.filter(({ day }) => monthOf(day.on) === other).length,
			...outlookOf(then, other, last)
		}))
	};
}
