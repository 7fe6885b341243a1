import { formatNumber } from '../../domain/format/number';
import type { Caption, MonthView } from '../../domain/views/chart-view';

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
	return differenceBetween(now, before, view.caption) ?? 'som snittet';
}

/** How a figure differs from another of the same measure, in words; null where it does not. */
export function differenceBetween(
	now: number,
	before: number,
	{ code, unit, decimals }: Pick<Caption, 'code' | 'unit' | 'decimals'>
): string | null {
	const whole = unit === 'kr' || (Number.isInteger(now) && Number.isInteger(before));
	const shown = whole ? decimals : Math.max(1, decimals);
	const size = formatNumber(Math.abs(now - before), shown);
	if (Number(Math.abs(now - before).toFixed(shown)) === 0) return null;
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
