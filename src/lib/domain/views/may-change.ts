import type { ChartPoint } from './chart-view';

/** Whether a figure is called preliminary: it may change by itself, or nobody has reviewed it. */
export function mayChange({
	preliminary,
	unreviewed
}: Pick<ChartPoint, 'preliminary' | 'unreviewed'>): boolean {
	return preliminary || unreviewed === true;
}
