import { formatNumber } from '../format/number';
import { TARGET_KINDS, type Target } from './target';

/**
 * A target in words with its unit: `högst 1,0 dygn`, `70–90 %`, `noll`, `öka`. Limits have at
 * least `decimals` decimals, though never more than the one that targets are spoken of with, and
 * as many more (at most two) as they were given with.
 */
export function targetWords(
	{ kind, low, high }: Pick<Target, 'kind' | 'low' | 'high'>,
	unit: string,
	decimals: number
): string {
	const least = Math.min(decimals, 1);
	const number = (value: number | null) => {
		const exact = value !== null && Number(value.toFixed(least)) === value;
		return formatNumber(value, exact ? least : undefined);
	};
	const withUnit = (text: string) => (unit === 'antal' ? text : `${text}\u00a0${unit}`);
	if (kind === 'interval') return withUnit(`${number(low)}–${number(high)}`);
	const limit = kind === 'at-most' ? high : kind === 'at-least' ? low : null;
	return limit === null ? TARGET_KINDS[kind] : `${TARGET_KINDS[kind]} ${withUnit(number(limit))}`;
}
