import type { ChartConfiguration } from 'chart.js';
import type { ChartView } from '../../domain/views/chart-view';
import { baseOptions, nameAxis, silentAxis, VALUE_SIZE } from './base-options';
import { pointText } from './figure-text';
import type { Palette } from './palette';
import { styleOf } from './series-style';
import { tooltipText } from './tooltip-text';
import { valueLabels } from './value-labels';

export const COLUMNS_HEIGHT = 260;

/** A distribution: standing columns in the order of the axis, the number of persons above each. */
export function monthColumns(view: ChartView, palette: Palette): ChartConfiguration {
	const averaged = (series: number) => view.series[series]?.role !== 'current';
	return {
		type: 'bar',
		data: {
			labels: view.labels.map((label) => label.label),
			datasets: view.series.map((series, index) => ({
				label: series.label,
				data: series.points.map((point) => point.value),
				backgroundColor: palette[styleOf(series, index).colour],
				categoryPercentage: 0.76,
				barPercentage: 0.94
			}))
		},
		options: {
			...baseOptions(palette),
			interaction: { mode: 'index', intersect: false },
			plugins: {
				tooltip: {
					...baseOptions(palette).plugins?.tooltip,
					callbacks: {
						label: ({ datasetIndex, dataIndex }) => {
							const series = view.series[datasetIndex];
							if (!series) return '';
							return tooltipText(series, dataIndex, view.caption, averaged(datasetIndex));
						}
					}
				}
			},
			scales: { x: nameAxis(palette), y: silentAxis('12%') }
		},
		plugins: [
			valueLabels({
				datasets: view.series.map((series, index) => ({
					texts: series.points.map((point) =>
						pointText(point.value, view.caption, averaged(index))
					),
					colour: averaged(index) ? palette.inkSoft : palette.ink,
					at: 'above'
				})),
				order: view.series.map((_, index) => index),
				font: palette.font,
				size: VALUE_SIZE,
				ground: palette.surface
			})
		]
	};
}
