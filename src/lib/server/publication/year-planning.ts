import { lastDay, type Month } from '../../domain/calendar/month';
import { CARE_FORMS } from '../../domain/case/case';
import type { UnitName } from '../../domain/disclosure/disclosure-rule';
import type { Mask } from '../../domain/disclosure/mask';
import type { MonthTables } from '../../domain/disclosure/month-tables';
import { periodTables } from '../../domain/disclosure/period-tables';
import { planYear } from '../../domain/disclosure/plan-year';
import { monthsIn, type PublishedPeriod } from '../../domain/disclosure/published-period';
import type { EvaluationContext } from '../../domain/measures/measure';
import { agreementFor } from '../../domain/payment/agreement-for';
import { createPacer } from '../pacer';

/** The facts of a year's published months, as they were when they were published. */
export type Ground = ReadonlyMap<Month, MonthTables>;

/** What the hidden cells of a kommun's year are chosen by. */
export interface YearPlanning {
	context: Omit<EvaluationContext, 'partial'>;
	threshold: number;
	/** What readers have never seen in the periods that are published already. */
	masks: ReadonlyMap<PublishedPeriod, Mask>;
	/** What is hidden there now: also what a higher threshold has hidden since, which they may have kept. */
	shown: ReadonlyMap<PublishedPeriod, Mask>;
}

/**
 * Chooses what is hidden in the periods. In those that are `final` what is shown stays shown. Lets
 * others have their turn meanwhile.
 */
export async function planned(
	{ context, threshold, masks }: Omit<YearPlanning, 'shown'>,
	ground: Ground,
	{ periods, final }: { periods: readonly PublishedPeriod[]; final: Iterable<PublishedPeriod> }
): Promise<ReadonlyMap<PublishedPeriod, Mask>> {
	const pace = createPacer();
	const tables = new Map<PublishedPeriod, MonthTables>();
	for (const period of periods) {
		tables.set(period, periodTables(ground, period));
		await pace();
	}
	const planning = planYear({
		...{ tables, lists: context.lists, threshold, before: masks, final: new Set(final) },
		closed: (period) => closedUnits(context, period)
	});
	for (;;) {
		const step = planning.next();
		if (step.done) return step.value;
		await pace();
	}
}

/**
 * Under the average model liable days are worked out of the distribution of days by the
 * agreement's own limits, and would tell more of it than is published.
 */
function closedUnits(
	{ agreements, kommun }: YearPlanning['context'],
	period: PublishedPeriod
): ReadonlySet<UnitName> {
	const isAveraged = monthsIn(period).some((month) =>
		CARE_FORMS.some(
			(careForm) => agreementFor(agreements, kommun, careForm, lastDay(month)).model === 'average'
		)
	);
	return new Set(isAveraged ? (['payment'] as const) : []);
}
