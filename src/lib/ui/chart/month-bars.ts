import type { ChartConfiguration, Scale } from 'chart.js';
import { formatMonthYearShort } from '../../domain/format/date';
import { formatNumber } from '../../domain/format/number';
import type { ChartView } from '../../domain/views/chart-view';
import { nameAxis, silentAxis, TEXT_SIZE } from './base-options';
import { figureBars } from './figure-bars';
import type { Palette } from './palette';
import { wrapLabels } from './wrap-label';

/** Under this width headings are shorter. */
const NARROW = 460;

/** As much of a name as is read in one line. */
const LETTERS = 32;

/** Height of a group and of the headings over the figures, in pixels. */
const ROW = 32;
const HEAD = 20;

/** Width of a character at most, and of the least that is beside one, in pixels. */
const CHARACTER = 7;
const BETWEEN = 8;

/** Width of a column of figures, in pixels: as much as its heading takes. */
function columnWidth(view: ChartView, chartWidth: number): number {
	const heads = view.series.map((_, index) => headOf(view, index, chartWidth).length);
	return Math.max(chartWidth < NARROW ? 50 : 66, ...heads.map((of) => of * CHARACTER + BETWEEN));
}

/** Letters that a line of a name has room for: Chart.js gives an axis at most half of what the figures leave. */
function lettersOf(view: ChartView, chartWidth: number): number {
	const left = chartWidth - columnWidth(view, chartWidth) * view.series.length;
	return Math.min(LETTERS, Math.floor((left / 2 - BETWEEN) / CHARACTER));
}

/** Height in pixels of the bars of a view, known before the picture is drawn. */
export function monthBarsHeight(view: Pick<ChartView, 'labels'>): number {
	return view.labels.length * ROW + HEAD + 4;
}

/**
 * The month beside last year's average, group by group, as lying bars: long Swedish names are
 * read without turning one's head, and every bar carries its figure.
 */
export function monthBars(view: ChartView, palette: Palette): ChartConfiguration {
	return figureBars(view, palette, {
		thickness: (reference) => ({ barThickness: reference ? 5 : 12 }),
		figures: (index) => ({
			at: {
				right: (chartWidth) => (view.series.length - 1 - index) * columnWidth(view, chartWidth)
			},
			head: (chartWidth) => headOf(view, index, chartWidth)
		}),
		options: {
			indexAxis: 'y',
			layout: {
				padding: ({ chart }) => ({
					top: HEAD,
					right: columnWidth(view, chart.width) * view.series.length
				})
			},
			interaction: { mode: 'index', axis: 'y', intersect: false },
			scales: {
				x: silentAxis('0%'),
				y: {
					...nameAxis(palette),
					ticks: {
						...nameAxis(palette).ticks,
						crossAlign: 'far',
						font: { family: palette.font, size: TEXT_SIZE, lineHeight: 1.1 },
						callback(this: Scale, _value, index) {
							const names = view.labels.map((_, place) => nameOf(view, place));
							return wrapLabels(names, lettersOf(view, this.chart.width))[index] ?? '';
						}
					}
				}
			}
		}
	});
}

/** The group's name; where groups have cases of their own behind them, with their n. */
export function nameOf(view: ChartView, index: number): string {
	const name = view.labels[index]?.label ?? '';
	const point = view.series.find((series) => series.role === 'current')?.points[index];
	if (!point || !('showsN' in view) || view.showsN !== true) return name;
	return `${name} (n\u00A0=\u00A0${point.hidden ?? formatNumber(point.n, 0)})`;
}

/**
 * Heading of a column of figures, short: `dec 2019` and `snitt`, or a year and the one before, without
 * their months where there is little room.
 */
function headOf(view: ChartView, index: number, chartWidth: number): string {
	const series = view.series[index];
	if (!series) return '';
	if (!('month' in view)) return chartWidth < NARROW ? series.key : series.label;
	return series.role === 'current'
		? formatMonthYearShort(String(view.month))
		: (view.caption.overall ?? 'snitt');
}
