import type { Month } from '../calendar/month';
import type { ExternalSeries } from '../series/series';
import { seriesChart } from '../series/series-chart';
import { chartSignal } from './chart-signal';
import type { ControlView } from './chart-view';
import { seriesCaption, type SeriesInput } from './series-view';

/** The control chart of an external series, as a page shows it. */
export function seriesControlView(
	series: ExternalSeries,
	{ targets, today }: SeriesInput,
	months: readonly Month[]
): ControlView {
	const chart = seriesChart(series, { months, targets, today });
	return { kind: 'control', caption: seriesCaption(series), signal: chartSignal(chart), chart };
}
