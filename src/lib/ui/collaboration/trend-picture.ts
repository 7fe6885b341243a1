import type { Trend } from '../../domain/collaboration/trends';

/** The box that a trend is drawn in, in its own units; letters are drawn at their own size. */
export const BOX = { width: 320, height: 118, top: 22, bottom: 24, side: 6 } as const;

/** A month's place in it. */
export interface PicturePoint {
	key: string;
	x: number;
	/** Null where it is a gap, or hidden. */
	y: number | null;
	hidden: boolean;
	/** It may still change by itself. */
	preliminary: boolean;
}

/** What is drawn of a trend. */
export interface TrendPicture {
	points: PicturePoint[];
	line: string;
	/** The way that months usually vary; empty where it is not known. */
	band: string;
	centre: string;
	/** Where years begin. */
	years: { x: number; label: string }[];
	base: number;
}

/** Lays a trend out from zero up to its highest value. */
export function trendPicture({ months, chart }: Trend): TrendPicture {
	const base = BOX.height - BOX.bottom;
	const limits = chart.points.flatMap(({ upper }) => (upper === null ? [] : [upper]));
	const values = months.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
	const most = Math.min(chart.bounds.highest ?? Infinity, Math.max(...limits, ...values, 0));
	const high = most === 0 ? 1 : most;
	const step = (BOX.width - 2 * BOX.side) / Math.max(1, months.length - 1);
	const xOf = (at: number) => round(BOX.side + at * step);
	const yOf = (value: number) =>
		round(base - (Math.min(Math.max(value, 0), high) / high) * (base - BOX.top));
	const points = months.map(({ month, figure }, at): PicturePoint => ({
		key: month,
		x: xOf(at),
		y: figure.value === null ? null : yOf(figure.value),
		hidden: figure.hidden !== undefined,
		preliminary: chart.points[at]?.complete === false
	}));
	const bounded = chart.points.flatMap(({ lower, upper, centre }, at) =>
		lower === null || upper === null || centre === null
			? []
			: [{ x: xOf(at), low: yOf(lower), high: yOf(upper), centre: yOf(centre) }]
	);
	const outline = [
		...bounded.map(({ x, high: y }) => `${x} ${y}`),
		...bounded.toReversed().map(({ x, low: y }) => `${x} ${y}`)
	];
	return {
		...{ points, base, line: lineThrough(points) },
		band: outline.length === 0 ? '' : `M${outline.join('L')}Z`,
		centre: lineThrough(bounded.map(({ x, centre: y }) => ({ x, y }))),
		years: months.flatMap(({ month }, at) =>
			month.endsWith('-01') || (at === 0 && month < `${month.slice(0, 4)}-10`)
				? [{ x: xOf(at), label: month.slice(0, 4) }]
				: []
		)
	};
}

function lineThrough(points: readonly { x: number; y: number | null }[]): string {
	let drawing = false;
	return points
		.map(({ x, y }) => {
			const command = y === null ? '' : `${drawing ? 'L' : 'M'}${x} ${y}`;
			drawing = y !== null;
			return command;
		})
		.join('');
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
