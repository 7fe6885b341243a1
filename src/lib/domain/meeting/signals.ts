import type { Month } from '../calendar/month';
import { changeInMonth } from '../collaboration/trend-verdict';
import type { Trend } from '../collaboration/trends';
import type { AgendaSignal } from './agenda';

/**
 * What has changed in the published figures in the months that readers have come to see since the
 * last meeting: of each trend its latest month that a rule fired at.
 */
export function signalsIn(
	trends: readonly Trend[],
	isNew: (month: Month) => boolean
): AgendaSignal[] {
	return trends.flatMap(({ code, title, chart }) => {
		const point = chart.points.findLast(
			({ period, signals }) => signals.length > 0 && isNew(period)
		);
		const [signal] = point?.signals ?? [];
		if (point === undefined || signal === undefined) return [];
		return [{ code, title: `${title}. ${changeInMonth(point.period, signal.side, signal.rule)}` }];
	});
}
