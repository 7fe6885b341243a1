import { daysInMonth, type Month } from '../../domain/calendar/month';
import { dateOf, dayNumber } from '../../domain/calendar/moment';
import type { OutlierPoint, OutlierView } from '../../domain/views/chart-view';

/** Where a picture's content lies. */
export interface OutlierBox {
	width: number;
	height: number;
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** The days along the axis: of a year or of a month. */
export interface OutlierSpan {
	year: number;
	month: Month | null;
}

/** How near points with the same day and days may be to each other. */
const APART = 5;

/** What lies at the top of a picture, in days: a little above all that is in it. */
export function highestDrawn({ longest, limit }: Pick<OutlierView, 'longest' | 'limit'>): number {
	return Math.max(longest, (limit ?? 0) * 1.1, 5) * 1.05;
}

/** The places of points in a picture, in their order. */
export function outlierPlaces(
	points: readonly OutlierPoint[],
	{ year, month }: OutlierSpan,
	{ box, highest }: { box: OutlierBox; highest: number }
): { x: number; y: number }[] {
	const first = dayNumber(month === null ? `${year}-01-01` : `${month}-01`);
	const all = month === null ? dayNumber(`${year + 1}-01-01`) - first : daysInMonth(month);
	const day = (box.width - box.left - box.right) / all;
	const high = (box.height - box.top - box.bottom) / highest;
	const keyOf = ({ discharged, days }: OutlierPoint) => `${dateOf(discharged)} ${days}`;
	const alike = new Map<string, number>();
	for (const point of points) alike.set(keyOf(point), (alike.get(keyOf(point)) ?? 0) + 1);
	const placed = new Map<string, number>();
	return points.map((point) => {
		const key = keyOf(point);
		const before = placed.get(key) ?? 0;
		placed.set(key, before + 1);
		// Those of one day who waited as long stand beside each other where a day is wide, else above.
		const count = alike.get(key) ?? 1;
		const wide = day > high;
		const off = (before - (count - 1) / 2) * Math.min(APART, (0.9 * Math.max(day, high)) / count);
		const x = box.left + (dayNumber(dateOf(point.discharged)) - first + 0.5) * day;
		const y = box.height - box.bottom - point.days * high;
		return { x: rounded(wide ? x + off : x), y: rounded(wide ? y : y - off) };
	});
}

function rounded(place: number): number {
	return Math.round(place * 10) / 10;
}
