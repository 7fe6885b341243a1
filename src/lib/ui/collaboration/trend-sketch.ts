import type { Trend } from '../../domain/collaboration/trends';
import { sketchOf, type Sketch } from '../../domain/views/chart-signal';

/** A trend as it is drawn: months that are hidden have a place of their own. */
export function sketchOfTrend({ months, chart }: Trend): Sketch {
	const points = chart.points.map((point, at) => ({
		...point,
		suppressed: months[at]?.figure.hidden !== undefined
	}));
	return sketchOf({ ...chart, points });
}
