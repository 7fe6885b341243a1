import type { ChartOptions } from 'chart.js';
import type { Palette } from './palette';

/** Text sizes in the picture, in pixels. */
export const TEXT_SIZE = 13;
export const VALUE_SIZE = 13;

/**
 * What all pictures share: no animation, no legend or title of their own (they stand in the
 * page), a plain tooltip.
 */
export function baseOptions(palette: Palette): ChartOptions<'bar' | 'line'> {
	return {
		animation: false,
		responsive: true,
		maintainAspectRatio: false,
		font: { family: palette.font, size: TEXT_SIZE },
		plugins: {
			tooltip: {
				backgroundColor: palette.ink,
				titleColor: palette.surface,
				bodyColor: palette.surface,
				titleFont: { family: palette.font, size: TEXT_SIZE, weight: 'bold' },
				bodyFont: { family: palette.font, size: TEXT_SIZE },
				padding: 10,
				cornerRadius: 3,
				displayColors: false
			}
		}
	};
}

/** The axis with names or months: no grid, text in ink. */
export function nameAxis(palette: Palette) {
	return {
		grid: { display: false },
		border: { color: palette.inkSoft },
		ticks: {
			color: palette.ink,
			autoSkip: false,
			font: { family: palette.font, size: TEXT_SIZE }
		}
	};
}

/** The axis with values where the values stand in the picture themselves: nothing drawn. */
export function silentAxis(grace: string) {
	return { display: false, beginAtZero: true, grace };
}
