import type { Month } from '../../domain/calendar/month';
import { periodsWith } from '../../domain/disclosure/due';
import { allHidden } from '../../domain/disclosure/mask';
import { monthsIn, type PublishedPeriod } from '../../domain/disclosure/published-period';
import { withCorrections } from './corrections';
import type { YearRead } from './read-year';
import { releasedPeriods, type ReleasedPeriod } from './released-periods';
import { planned, type Ground } from './year-planning';

/** What is to be written of a year. */
export interface PlannedYear {
	read: YearRead;
	ground: Ground;
	/** The periods whose figures are written. */
	written: ReadonlyMap<PublishedPeriod, ReleasedPeriod>;
	/** Those of them that were published before, and are corrected. */
	corrected: ReadonlySet<PublishedPeriod>;
	/** Periods that nothing is counted in any more. */
	empty: readonly PublishedPeriod[];
	/** Months that are published by the facts that they have now. */
	current: ReadonlySet<Month>;
}

/**
 * Chooses what of a year is published, and what is hidden, and makes what readers see. Touches no database, so that nobody waits
 * for it, however long it takes.
 */
export async function planPublication(read: YearRead): Promise<PlannedYear> {
	const { due, counted, published, masks } = read;
	// A month that comes when its third or its year is published changes what readers have seen.
	const isLate = (month: Month) => periodsWith(month).some((period) => masks.has(period));
	const late = due.months.map(({ month }) => month).filter(isLate);
	const tried = [...due.corrections.map(({ month }) => month), ...late];
	const { ground, corrected, unchanged } = await withCorrections(read, published, {
		months: tried,
		counted
	});
	for (const { month } of due.months) {
		const tables = counted.get(month);
		if (tables && !isLate(month)) ground.set(month, tables);
	}
	const monthsDue = due.months.map(({ month }) => month).filter((month) => ground.has(month));
	const all = [...new Set([...masks.keys(), ...monthsDue, ...due.longer])];
	const periods = all.filter((period) => monthsIn(period).some((month) => ground.has(month)));
	const isCorrected = (period: PublishedPeriod) =>
		masks.has(period) && [...corrected].some((month) => periodsWith(month).includes(period));
	const toWrite = periods.filter(
		(period) => due.thresholdChanged || !masks.has(period) || isCorrected(period)
	);
	// What readers have seen they know, whatever threshold it was shown by.
	const chosen =
		toWrite.length === 0 ? [] : [await planned(read, ground, { periods, final: masks.keys() })];
	if (due.thresholdChanged) {
		const anew = { ...read, masks: read.shown };
		chosen.push(await planned(anew, ground, { periods, final: [] }));
	}
	const hidden = [read.shown, ...chosen];
	const written = toWrite.map(
		(period) => [period, allHidden(hidden.map((masks) => masks.get(period)))] as const
	);
	return {
		...{ read, ground },
		written: await releasedPeriods(new Map(written), { ...read, ground }),
		corrected: new Set(toWrite.filter(isCorrected)),
		empty: all.filter((period) => !periods.includes(period) && masks.has(period)),
		current: new Set([...monthsDue, ...corrected, ...unchanged])
	};
}
