import { asShown, formatNumber } from '../../domain/format/number';
import type { Caption, MonthView } from '../../domain/views/chart-view';
import { figureWithUnit } from '../../domain/views/figure-text';
import { comparesWithMean } from './figure';

/**
 * How the month differs from last year's average, in words: `0,31 dygn kortare`. Says more or
 * less, never better or worse: a single month is no evidence of that (that is for the target
 * and the control charts). Says that it is hidden where either of them is, and is null where there
 * is nothing to compare.
 */
export function differenceInWords(view: Pick<MonthView, 'caption' | 'headline'>): string | null {
	const hidden = view.headline?.current.hidden ?? view.headline?.previous.hidden;
	if (hidden) return hidden;
	const now = view.headline?.current.value ?? null;
	const before = view.headline?.previous.value ?? null;
	if (now === null || before === null) return null;
	const { caption } = view;
	const same = caption.overall === undefined ? 'som snittet' : 'lika';
	return differenceBetween(now, before, caption, comparesWithMean(view)) ?? same;
}

/**
 * How a figure differs from another of the same measure, in words; null where it does not. The
 * difference is that of the two numbers as they are shown, so that whoever subtracts finds the same.
 * @param averaged the other one is a mean over months, and is shown with a decimal
 */
export function differenceBetween(
	now: number,
	before: number,
	{ code, unit, decimals }: Pick<Caption, 'code' | 'unit' | 'decimals'>,
	averaged = false
): string | null {
	const own = unit === 'kr' ? 0 : decimals;
	const others = averaged && unit !== '%' && unit !== 'kr' ? Math.max(1, decimals) : own;
	const whole = Number.isInteger(now) && Number.isInteger(before);
	const shown = whole ? own : Math.max(own, others);
	const difference = asShown(Math.abs(asShown(now, own) - asShown(before, others)), shown);
	if (difference === 0) return null;
	const size = formatNumber(difference, shown);
	const [more, less] = wordsFor(code, unit);
	return `${size}${measureWord(unit)} ${now > before ? more : less}`;
}

function wordsFor(code: string, unit: string): readonly [string, string] {
	if (/^days-|-length$|^care-home-wait/.test(code)) return ['längre', 'kortare'];
	if (unit === '%' || unit === 'kr') return ['högre', 'lägre'];
	return ['fler', 'färre'];
}

function measureWord(unit: string): string {
	if (unit === 'antal') return '';
	return `\u00A0${unit === '%' ? 'procentenheter' : unit}`;
}

/** How far from its budget a figure is, in words: `59 dygn under budget`. */
export function budgetWords(difference: number, kind: Pick<Caption, 'unit' | 'decimals'>): string {
	if (difference === 0) return 'som budget';
	const size = figureWithUnit(Math.abs(difference), kind, !Number.isInteger(difference));
	return `${size} ${difference > 0 ? 'under' : 'över'} budget`;
}
