import type { DayCounts } from './day-counts';

/**
 * The days of a group are published without their n, and rounded: cases less those that have days
 * are the deceased, who are few in almost every group (domain.md §5.3). A figure that is rounded to
 * steps so wide that each number of cases near the real one could have given it does not tell
 * which it was.
 */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** A rounded figure, in days or as a part of one, and between what it surely could be. */
export interface CoarseFigure {
	value: number;
	least: number;
	most: number;
}

/** What the measures of days show of a group; null where no step is wide enough, or nobody is in it. */
export interface CoarseDays {
	mean: CoarseFigure | null;
	meanWithoutZero: CoarseFigure | null;
	sameDay: CoarseFigure | null;
	withinTarget: CoarseFigure | null;
}

/** The numbers of cases that a rounded figure leaves open, at any threshold. */
const LEAST_OPEN = 5;

/** The numbers of cases that must be able to give a rounded figure. */
export function openNumbers(threshold: number): number {
	return Math.max(LEAST_OPEN, threshold);
}

/**
 * The figures of days of a group with so many cases, of whom `counts` says how many have days. The
 * steps follow from what is shown, the cases and the figures themselves, so they tell nothing.
 */
export function coarseDays(counts: DayCounts, cases: number, open: number): CoarseDays {
	const { cases: withDays, days, sameDay, oneDay, longer } = counts;
	const sameDayShown = share(sameDay, withDays, { cases, open });
	const waiting = sameDayShown === null ? 0 : cases * (1 - sameDayShown.value);
	return {
		mean: mean(days, withDays, { cases, open }),
		meanWithoutZero: mean(days, oneDay + longer, { cases: waiting, open }),
		sameDay: sameDayShown,
		withinTarget: share(sameDay + oneDay, withDays, { cases, open })
	};
}

/** What is shown of the cases beside a figure, and how many of them must be able to give it. */
interface Beside {
	cases: number;
	open: number;
}

/** Of the cases at most so large a part is hidden that a step chosen by all of them is too fine. */
const MARGIN = 0.9;

function share(part: number, base: number, { cases, open }: Beside): CoarseFigure | null {
	return rounded(part, base, (step) => (MARGIN * cases * step >= open ? Infinity : -Infinity));
}

/** Its cases are the days over the mean: the longer they are, the fewer numbers a step leaves. */
function mean(sum: number, base: number, { cases, open }: Beside): CoarseFigure | null {
	return rounded(sum, base, (step) => {
		const largest = (MARGIN * cases * step) / open;
		return largest >= 1 ? largest : -Infinity;
	});
}

/** Rounded to the first step that is wide enough for the value that it gives. */
function rounded(
	part: number,
	base: number,
	largestFor: (step: number) => number
): CoarseFigure | null {
	if (base === 0) return null;
	// What a finer step is wide enough for is rounded to that.
	let least = 0;
	for (const step of STEPS) {
		const value = inSteps(part / base, step);
		const largest = largestFor(step);
		if (value <= largest) {
			const [from, to] = [value - step / 2, value + step / 2];
			return { value, least: Math.max(from, least), most: to };
		}
		if (largest > 0) least = Math.floor(largest / step + 1e-9) * step + step / 2;
	}
	return null;
}

/** The value rounded to whole steps. A division by a whole number: 3 × 0.1 is not 0.3. */
export function inSteps(value: number, step: number): number {
	return Math.round(value / step) / Math.round(1 / step);
}

/** The whole numbers that over `base` would be shown as `amount` is. */
export function looksLike(
	amount: number,
	base: number,
	figure: CoarseFigure | null
): [least: number, most: number] {
	if (base === 0) return [amount, amount];
	if (figure === null) return [0, Infinity];
	const least = Math.ceil(figure.least * base - 1e-9);
	const most = Math.floor(figure.most * base + 1e-9);
	return [Math.max(0, Math.min(least, amount)), Math.max(most, amount)];
}
