import { formatNumber } from '../format/number';
import type { funnelCurve, FunnelPlace, FunnelPoint } from '../spc/funnel';
import { axisTicks } from './axis-ticks';

/** How a point is drawn: by shape and colour; `few` is too few to judge. */
export type FunnelTone = 'few' | 'within' | 'concern' | 'good';

/** Something at a place of the drawing. */
interface Placed {
	x: number;
	y: number;
}

/** A funnel laid out, so that the page's script need not know how. */
export interface FunnelDrawing {
	box: typeof BOX;
	/** Where the horizontal axis is. */
	base: number;
	/** Values along the vertical axis, and numbers of cases along the other. */
	values: (Placed & { label: string })[];
	sizes: (Placed & { label: string })[];
	/** The limits of 95 and 99,8 %, upper and lower, as paths. */
	inner: string[];
	outer: string[];
	/** Where all of them together lie. */
	centre: number | null;
	dots: (Placed & { key: string; tone: FunnelTone })[];
	/** The names of those outside the limits. */
	names: (Placed & { key: string; name: string })[];
}

const BOX = { width: 900, height: 360, top: 20, right: 60, bottom: 52, left: 48 };
/** How near names may be to each other. */
const WIDE = 130;
const LINE = 17;

/** Units in a funnel, drawn; a name that would lie over another stands above it. */
export function funnelDrawing(
	points: readonly (FunnelPoint & { key: string })[],
	{ centre, curve }: { centre: number | null; curve: ReturnType<typeof funnelCurve> },
	toneOf: (place: FunnelPlace | null) => FunnelTone
): FunnelDrawing {
	const judged = points.flatMap((point) =>
		point.value === null ? [] : [{ ...point, value: point.value }]
	);
	const widest = Math.max(...points.map(({ n }) => n), 1);
	const tops = [...judged.map(({ value }) => value), ...curve.map((each) => each.limits95.upper)];
	const highest = Math.min(100, 1.05 * Math.max(...tops, centre ?? 0, 1));
	const base = BOX.height - BOX.bottom;
	const xOf = (n: number) =>
		rounded(BOX.left + (n / (widest * 1.04)) * (BOX.width - BOX.left - BOX.right));
	const yOf = (value: number) =>
		rounded(base - (Math.min(value, highest) / highest) * (base - BOX.top));
	const path = (of: (each: (typeof curve)[number]) => number) =>
		curve.map((each, at) => `${at === 0 ? 'M' : 'L'}${xOf(each.n)} ${yOf(of(each))}`).join('');
	const names: FunnelDrawing['names'] = [];
	for (const { key, name, n, value, place } of judged) {
		if (place === null || place === 'within') continue;
		const x = xOf(n);
		let y = yOf(value) - 12;
		while (names.some((other) => Math.abs(other.x - x) < WIDE && Math.abs(other.y - y) < LINE)) {
			y -= LINE;
		}
		names.push({ key, name, x, y });
	}
	return {
		...{ box: BOX, base, names },
		values: axisTicks(0, highest, { decimals: 0 }).map((tick) => ({
			...{ x: BOX.left, y: yOf(tick), label: formatNumber(tick, 0) }
		})),
		sizes: axisTicks(0, widest, { decimals: 0, count: 6 }).map((tick) => ({
			...{ x: xOf(tick), y: base, label: formatNumber(tick, 0) }
		})),
		inner: [path(({ limits95 }) => limits95.upper), path(({ limits95 }) => limits95.lower)],
		outer: [path(({ limits998 }) => limits998.upper), path(({ limits998 }) => limits998.lower)],
		centre: centre === null ? null : yOf(centre),
		dots: judged.map(({ key, n, value, place }) => ({
			...{ key, x: xOf(n), y: yOf(value), tone: toneOf(place) }
		}))
	};
}

function rounded(place: number): number {
	return Math.round(place * 10) / 10;
}
