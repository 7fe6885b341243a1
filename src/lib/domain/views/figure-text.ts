import { formatKronor, formatNumber, formatPercent, formatShare, NO_VALUE } from '../format/number';
import type { Caption, ChartPoint, ChartSeries } from './chart-view';

type Kind = Pick<Caption, 'unit' | 'decimals'>;

/**
 * A value in the measure's unit and decimals. An average of whole numbers gets one decimal.
 */
export function figureText(value: number | null, kind: Kind, averaged = false): string {
	if (value === null) return NO_VALUE;
	if (kind.unit === '%') return formatPercent(value, kind.decimals);
	if (kind.unit === 'kr') return formatKronor(value);
	return formatNumber(value, decimalsOf(kind, averaged));
}

/** The value with its unit where the unit is a word: `1,25 dygn`, `4,2 personer`, `212`. */
export function figureWithUnit(value: number | null, kind: Kind, averaged = false): string {
	const text = figureText(value, kind, averaged);
	const named = value !== null && !['%', 'kr', 'antal'].includes(kind.unit);
	return named ? `${text}\u00A0${kind.unit}` : text;
}

/** What is written at a point in the picture: its value as short as can be, or that it is hidden. */
export function pointText(
	{ value, hidden }: Pick<ChartPoint, 'value' | 'hidden'>,
	kind: Kind,
	averaged = false
): string {
	if (hidden) return hidden;
	if (value === null) return '';
	if (kind.unit === 'kr') return formatNumber(value / 1000, 0);
	return formatNumber(value, decimalsOf(kind, averaged));
}

/**
 * How a series' values are written: as its measure's, but the longest stay drawn beside a mean
 * is whole days and never a mean.
 */
export function kindOf(caption: Kind, series: Pick<ChartSeries, 'role'> | undefined): Kind {
	return series?.role === 'longest' ? { ...caption, decimals: 0 } : caption;
}

/** What the value rests on: `12 av 47` for a share, `n = 47` otherwise. */
export function baseText(point: Pick<ChartPoint, 'n' | 'numerator'>): string {
	return point.numerator === null
		? `n\u00A0=\u00A0${formatNumber(point.n, 0)}`
		: formatShare(point.numerator, point.n);
}

function decimalsOf(kind: Kind, averaged: boolean): number {
	return averaged ? Math.max(1, kind.decimals) : kind.decimals;
}
