import type { Month } from '../../domain/calendar/month';
import { mayBeCorrected } from '../../domain/disclosure/correction';
import { periodsWith } from '../../domain/disclosure/due';
import { hidesMore } from '../../domain/disclosure/mask';
import { isSameGround, monthTables, type MonthTables } from '../../domain/disclosure/month-tables';
import { periodTables } from '../../domain/disclosure/period-tables';
import { planned, type Ground, type YearPlanning } from './year-planning';

/** The ground of a year with those corrections that readers may see. */
export interface Corrected {
	ground: Map<Month, MonthTables>;
	/** The months whose facts are others than they were. */
	corrected: Set<Month>;
	/** Those whose facts are what they were. */
	unchanged: Set<Month>;
}

/** A month that nothing is counted in. */
const NO_FACTS = monthTables([]);

/**
 * Tries for each month whether what it would be now may take the place of what was published
 * (domain.md §5.3, rättelse): when what has changed since readers saw it, in each published period
 * that the month is a part of, is enough persons wherever it shows, together with the corrections
 * before it, and nothing more has to be hidden. So is a month tried that comes when its third or year
 * is published already.
 */
export async function withCorrections(
	planning: YearPlanning,
	published: Ground,
	{ months, counted }: { months: readonly Month[]; counted: Ground }
): Promise<Corrected> {
	let ground = new Map(published);
	const corrected = new Set<Month>();
	const unchanged = new Set<Month>();
	for (const month of months) {
		const after = counted.get(month);
		if (isSameGround(published.get(month) ?? NO_FACTS, after ?? NO_FACTS)) {
			unchanged.add(month);
			continue;
		}
		const trial = new Map(ground);
		if (after === undefined) trial.delete(month);
		else trial.set(month, after);
		if (!(await isEnough(planning, { month, before: published, after: trial }))) continue;
		ground = trial;
		corrected.add(month);
	}
	return { ground, corrected, unchanged };
}

async function isEnough(
	planning: YearPlanning,
	{ month, before, after }: { month: Month; before: Ground; after: Ground }
): Promise<boolean> {
	const { masks, shown, threshold, context } = planning;
	// Held against what readers have kept, and against what they see.
	const affected = periodsWith(month).flatMap((period) =>
		[masks.get(period), shown.get(period)].flatMap((mask) =>
			mask === undefined ? [] : [{ period, mask }]
		)
	);
	const isShowable = affected.every(({ period, mask }) =>
		mayBeCorrected({
			...{ period, mask, threshold, lists: context.lists },
			before: periodTables(before, period),
			after: periodTables(after, period)
		})
	);
	if (!isShowable) return false;
	const anew = await planned({ ...planning, masks: shown }, after, {
		periods: [...shown.keys()],
		final: []
	});
	return [...shown].every(([period, mask]) => !hidesMore(anew.get(period) ?? mask, mask));
}
