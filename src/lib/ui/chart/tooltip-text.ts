import {
	isExternal,
	mayChange,
	type Caption,
	type ChartSeries
} from '../../domain/views/chart-view';
import { baseText, figureWithUnit, kindOf } from '../../domain/views/figure-text';

/** What the tooltip says about a point: whose it is, its figure, what it rests on, its marks. */
export function tooltipText(
	series: ChartSeries,
	index: number,
	caption: Caption,
	averaged: boolean
): string {
	const point = series.points[index];
	if (point?.hidden) return `${series.label}: ${point.hidden}`;
	if (!point || point.value === null) return '';
	const marks = [
		mayChange(point) ? 'preliminär' : '',
		point.smallBase ? 'litet underlag' : ''
	].filter(Boolean);
	const base = isExternal(caption) ? '' : ` (${baseText(point)})`;
	const figure = `${figureWithUnit(point.value, kindOf(caption, series), averaged)}${base}`;
	return [`${series.label}: ${figure}`, ...marks].join(', ');
}
