import type { ChartConfiguration } from 'chart.js';
import type { MonthView } from '../../domain/views/chart-view';
import { nameAxis, silentAxis } from './base-options';
import { figureBars } from './figure-bars';
import type { Palette } from './palette';

export const COLUMNS_HEIGHT = 260;

/** A distribution: standing columns in the order of the axis, the number of persons above each. */
export function monthColumns(view: MonthView, palette: Palette): ChartConfiguration {
	return figureBars(view, palette, {
		thickness: () => ({ categoryPercentage: 0.76, barPercentage: 0.94 }),
		figures: () => ({ at: 'above' }),
		options: {
			interaction: { mode: 'index', intersect: false },
			scales: { x: nameAxis(palette), y: silentAxis('12%') }
		}
	});
}
