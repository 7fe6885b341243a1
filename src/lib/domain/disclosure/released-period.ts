import { daysInMonth, type Month } from '../calendar/month';
import { quantile, type Histogram } from '../measures/histogram';
import type { Cell, Measure } from '../measures/measure';
import { LAST_GROUP } from './tail';
import { figureKey, type ReleasedFigures } from './released';

/** A figure of one month; null is hidden. */
export interface MonthFigure {
	month: Month;
	cell: Cell | null;
}

/**
 * A figure over several months, worked out from the months' own shown figures and from nothing
 * else, so that it never says more than they do; null where one of them is hidden. Counts are
 * the sum; shares and means are recomputed from what they rest on.
 */
export function periodFigure(measure: Measure, figures: readonly MonthFigure[]): Cell | null {
	const [first] = figures;
	if (first !== undefined && figures.length === 1) return first.cell;
	const cells = figures.flatMap(({ cell }) => cell ?? []);
	if (cells.length < figures.length) return null;
	const n = added(cells, (cell) => cell.n);
	if (measure.aggregation === 'count') return countFigure(measure, cells, n);
	if (measure.unit === '%') {
		if (measure.personsOverlap) return null;
		const numerator = added(cells, (cell) => cell.numerator ?? 0);
		return { value: n === 0 ? null : (100 * numerator) / n, n, numerator };
	}
	if (measure.unit === 'personer') {
		const days = figures.reduce((sum, { month }) => sum + daysInMonth(month), 0);
		const personDays = figures.reduce(
			(sum, { month, cell }) => sum + Math.round((cell?.value ?? 0) * daysInMonth(month)),
			0
		);
		return { value: days === 0 ? null : personDays / days, n: mostPersons(cells) };
	}
	const sum = added(cells, (cell) => Math.round((cell.value ?? 0) * cell.n));
	return { value: n === 0 ? null : sum / n, n };
}

/** Days are of persons who may be there in several months: at least as many as in the fullest. */
function countFigure(measure: Measure, cells: readonly Cell[], n: number): Cell {
	const missing = cells.find((cell) => cell.missing !== undefined)?.missing;
	const withNumerator = cells.some((cell) => cell.numerator !== undefined);
	return {
		value: cells.some((cell) => cell.value === null)
			? null
			: added(cells, (cell) => cell.value ?? 0),
		n: measure.dayFacts === undefined ? n : mostPersons(cells),
		...(withNumerator && { numerator: added(cells, (cell) => cell.numerator ?? 0) }),
		...(missing !== undefined && { missing })
	};
}

/**
 * A percentile over several months where the shown groups of the distribution of days decide it;
 * null where it lies among what is hidden.
 */
export function periodPercentile(share: number, months: readonly ReleasedFigures[]): Cell | null {
	const parts = months.map(shownDistribution);
	const shown = parts.flatMap((part) => part ?? []);
	if (shown.length < months.length) return null;
	const n = added(shown, (part) => part.n);
	if (n === 0) return { value: null, n };
	const knownTo = Math.min(...shown.map(({ counts }) => counts.length));
	const counts = Array.from({ length: knownTo }, (_, days) =>
		added(shown, (part) => part.counts[days] ?? 0)
	);
	const known = counts.reduce((sum, count) => sum + count, 0);
	if (Math.ceil((n - 1) * share) >= known) return null;
	const histogram: Histogram = [
		...counts.map((count, days) => ({ days, count })),
		{ days: knownTo, count: n - known }
	].filter(({ count }) => count > 0);
	return { value: quantile(histogram, share), n };
}

/** The number of cases with 0, 1, 2 … days as far as it is shown, out of `n`; null when n is hidden. */
function shownDistribution(figures: ReleasedFigures): { counts: number[]; n: number } | null {
	const mean = figures['days-mean'];
	if (mean === null) return null;
	if (mean === undefined) return { counts: Array.from({ length: LAST_GROUP }, () => 0), n: 0 };
	const counts =
		figureKey('days-distribution') in figures ? groupCounts(figures) : shareCounts(figures);
	return { counts, n: mean.n };
}

function groupCounts(figures: ReleasedFigures): number[] {
	const counts: number[] = [];
	for (let days = 0; days < LAST_GROUP; days++) {
		const cell = figures[figureKey('days-distribution', 'days', String(days))];
		if (cell === null) break;
		counts.push(cell?.value ?? 0);
	}
	return counts;
}

/** A breakdown has no distribution, but its shares say how many had 0 and at most 1 day. */
function shareCounts(figures: ReleasedFigures): number[] {
	const sameDay = figures['same-day-share']?.numerator;
	const within = figures['within-target-share']?.numerator;
	if (sameDay === undefined) return [];
	return within === undefined ? [sameDay] : [sameDay, within - sameDay];
}

function mostPersons(cells: readonly Cell[]): number {
	return Math.max(0, ...cells.map((cell) => cell.n));
}

function added<Part>(parts: readonly Part[], amount: (part: Part) => number): number {
	return parts.reduce((sum, part) => sum + amount(part), 0);
}
