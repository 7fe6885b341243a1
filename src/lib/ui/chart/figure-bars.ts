import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import type { ChartView } from '../../domain/views/chart-view';
import { baseOptions, VALUE_SIZE } from './base-options';
import { pointText } from '../../domain/views/figure-text';
import type { Palette } from './palette';
import { styleOf } from './series-style';
import { tooltipText } from './tooltip-text';
import { valueLabels, type DatasetLabels } from './value-labels';

/** What is a picture's own, where bars carry their figures. */
export interface BarLook {
	/** How thick the bars are: those of the period itself, or those they are held against. */
	thickness: (reference: boolean) => Partial<ChartDataset<'bar'>>;
	/** Where the figures of a series stand. */
	figures: (index: number) => Pick<DatasetLabels, 'at' | 'head'>;
	/** How it lies, and its axes. */
	options: ChartOptions<'bar' | 'line'>;
}

/**
 * Figures beside what they are held against, a bar each with its figure written out. What a month
 * is held against is a mean; of a year it is the year before.
 */
export function figureBars(view: ChartView, palette: Palette, look: BarLook): ChartConfiguration {
	const base = baseOptions(palette);
	const reference = (series: number) => view.series[series]?.role !== 'current';
	const averaged = (series: number) =>
		'month' in view && reference(series) && view.caption.overall === undefined;
	return {
		type: 'bar',
		data: {
			labels: view.labels.map((label) => label.label),
			datasets: view.series.map((series, index) => ({
				label: series.label,
				data: series.points.map((point) => point.value),
				backgroundColor: palette[styleOf(series, index).colour],
				...look.thickness(reference(index))
			}))
		},
		options: {
			...base,
			plugins: {
				tooltip: {
					...base.plugins?.tooltip,
					callbacks: {
						label: ({ datasetIndex, dataIndex }) => {
							const series = view.series[datasetIndex];
							if (!series) return '';
							return tooltipText(series, dataIndex, view.caption, averaged(datasetIndex));
						}
					}
				}
			},
			...look.options
		},
		plugins: [
			valueLabels({
				datasets: view.series.map((series, index) => ({
					texts: series.points.map((point) => pointText(point, view.caption, averaged(index))),
					colour: reference(index) ? palette.inkSoft : palette.ink,
					...look.figures(index)
				})),
				order: view.series.map((_, index) => index),
				font: palette.font,
				size: VALUE_SIZE,
				ground: palette.surface
			})
		]
	};
}
