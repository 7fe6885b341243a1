import { formatDays, formatPercent, formatShare } from '../format/number';
import { between, countOf, quantile, type Histogram } from '../measures/histogram';

/** Fewer than these tell nothing of how dates hold. */
const FEWEST = 10;

/** How far the estimates of those discharged this year held. */
export interface Accuracy {
	/** Cases with an estimate that stood before the day of discharge. */
	n: number;
	/** Days from estimate to discharge, negative for before; null with too few. */
	median: number | null;
	/** Discharged on the day, the day before or the day after; null with too few. */
	withinDay: number | null;
}

/** From how many cases slipped by how many days; `days` of the histogram are negative for before. */
export function accuracyOf(slips: Histogram): Accuracy {
	const n = countOf(slips);
	if (n < FEWEST) return { n, median: null, withinDay: null };
	return { n, median: quantile(slips, 0.5), withinDay: countOf(between(slips, -1, 1)) };
}

/** The same in a sentence, that is said beside the days that are looked ahead. */
export function accuracyWords({ n, median, withinDay }: Accuracy, year: string): string {
	if (median === null || withinDay === null) {
		const few =
			n === 0
				? `Ingen som skrivits ut ${year} hade`
				: `Bara ${n} av dem som skrivits ut ${year} hade`;
		return `${few} ett beräknat datum att jämföra med. Det är för få för att säga hur väl datumen brukar stämma (minst ${FEWEST}).`;
	}
	const share = `${formatPercent((withinDay / n) * 100, 0)} skrevs ut inom ett dygn från det beräknade datumet (${formatShare(withinDay, n)})`;
	return `Så har datumen stämt ${year}: ${share}, i median ${slipWords(median)}.`;
}

/** `2 dygn senare än beräknat`. */
function slipWords(days: number): string {
	if (days === 0) return 'på det beräknade datumet';
	return `${formatDays(Math.abs(days))} ${days > 0 ? 'senare' : 'tidigare'} än beräknat`;
}
