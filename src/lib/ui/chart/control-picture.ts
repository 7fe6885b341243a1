import { addMonths, type Month } from '../../domain/calendar/month';
import type { Sketch } from '../../domain/views/chart-signal';

/** The box that a control chart is drawn in, in units of its own, and the room around what is drawn. */
export interface Box {
	width: number;
	height: number;
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** A place in it. */
export interface Place {
	x: number;
	y: number;
}

/** What is drawn of a control chart; lines and surfaces are SVG paths, empty where there are none. */
export interface ControlPicture {
	/** Where each month stands; null where it has no figure. */
	points: (Place | null)[];
	line: string;
	/** How months usually vary. */
	band: string;
	centre: string;
	/** Dashed, each end of what is aimed at. */
	target: string;
	/** Points that are more than ordinary variation, as strokes without length. */
	marked: Readonly<Record<keyof Sketch['marked'], string>>;
	/** Those that may still change. */
	incomplete: Place[];
	/** Where figures that may not be seen would stand. */
	hidden: string;
	/** Where a phase begins. */
	phases: string;
	/** Where years begin. */
	years: { x: number; label: string }[];
	/** The floor of the box. */
	base: number;
	/** Where a month stands, by its place. */
	xOf: (at: number) => number;
	/** The last level that is aimed at: the highest allowed, or else the lowest; null without any. */
	aimed: number | null;
	/** Where a value stands. */
	yOf: (value: number) => number;
	months: Month[];
}

/** Lays a control chart out: its axis is fitted to the figures, the limits and the target. */
export function controlPicture(sketch: Sketch, box: Box): ControlPicture {
	const base = box.height - box.bottom;
	const [low, high] = spanOf(sketch);
	const step = (box.width - box.left - box.right) / Math.max(1, sketch.values.length - 1);
	const xOf = (at: number) => round(box.left + at * step);
	const yOf = (value: number) =>
		round(base - ((within(value, low, high) - low) / (high - low)) * (base - box.top));
	const placesOf = (values: readonly (number | null)[]) =>
		values.map((value, at) => (value === null ? null : { x: xOf(at), y: yOf(value) }));
	const points = placesOf(sketch.values);
	const dots = (places: readonly number[]) =>
		places.map((at) => (points[at] ? `M${points[at].x} ${points[at].y}h0` : '')).join('');
	const months = sketch.values.map((_, at) => addMonths(sketch.from, at));
	return {
		points,
		line: lineThrough(points),
		band: bandOf(placesOf(sketch.lower), placesOf(sketch.upper), sketch.phases),
		centre: lineThrough(placesOf(sketch.centre), sketch.phases),
		target: [sketch.low, sketch.high]
			.map((ends) => stepsThrough(placesOf(ends), step / 2, box))
			.join(''),
		marked: {
			improvement: dots(sketch.marked.improvement),
			concern: dots(sketch.marked.concern),
			neutral: dots(sketch.marked.neutral)
		},
		incomplete: sketch.incomplete.flatMap((at) => points[at] ?? []),
		hidden: sketch.hidden.map((at) => `M${xOf(at) - 3} ${base - 3}h6`).join(''),
		phases: sketch.phases.map((at) => `M${round(xOf(at) - step / 2)} ${box.top}V${base}`).join(''),
		years: months.flatMap((month, at) =>
			month.endsWith('-01') || (at === 0 && month < `${month.slice(0, 4)}-10`)
				? [{ x: xOf(at), label: month.slice(0, 4) }]
				: []
		),
		...{ base, xOf, yOf, months },
		aimed: lastOf(sketch.high) ?? lastOf(sketch.low)
	};
}

/** From the lowest to the highest of all that is drawn, and a little more. */
export function spanOf(sketch: Sketch): [low: number, high: number] {
	const { least, most } = sketch;
	const [floor, ceiling] = [least ?? -Infinity, most ?? Infinity];
	const all = [sketch.values, sketch.low, sketch.high, sketch.centre]
		.flat()
		.concat(
			[sketch.lower, sketch.upper].flat().map((limit) => limit && within(limit, floor, ceiling))
		)
		.filter((value) => value !== null);
	if (all.length === 0) return [0, 1];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const room = (high - low || Math.abs(high) || 1) * 0.06;
	return [
		Math.max(low - room, Math.min(floor, low)),
		Math.min(high + room, Math.max(ceiling, high))
	];
}

/** The last value that there is. */
export function lastOf(values: readonly (number | null)[]): number | null {
	return values.findLast((each) => each !== null) ?? null;
}

export function within(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}

/** In pieces where there are gaps, and where it begins anew. */
function lineThrough(places: readonly (Place | null)[], anew: readonly number[] = []): string {
	let drawing = false;
	return places
		.map((place, at) => {
			const goesOn = drawing && !anew.includes(at);
			const command = place ? `${goesOn ? 'L' : 'M'}${place.x} ${place.y}` : '';
			drawing = place !== null;
			return command;
		})
		.join('');
}

/** A level for each month, as wide as the month, within the box. */
function stepsThrough(places: readonly (Place | null)[], half: number, box: Box): string {
	const edge = (x: number) => round(within(x, box.left, box.width - box.right));
	let before: Place | null = null;
	let path = '';
	for (const place of places) {
		if (place !== null) {
			const goesOn: boolean = before?.y === place.y;
			path += `${goesOn ? '' : `M${edge(place.x - half)} ${place.y}`}H${edge(place.x + half)}`;
		}
		before = place;
	}
	return path;
}

function bandOf(
	lower: readonly (Place | null)[],
	upper: readonly (Place | null)[],
	anew: readonly number[]
): string {
	const stretches: { low: Place; high: Place }[][] = [[]];
	for (const [at, low] of lower.entries()) {
		const high = upper[at];
		if (anew.includes(at)) stretches.push([]);
		if (low && high) stretches.at(-1)?.push({ low, high });
		else stretches.push([]);
	}
	return stretches
		.filter((stretch) => stretch.length > 0)
		.map((stretch) => {
			const edge = [
				...stretch.map(({ high }) => high),
				...stretch.toReversed().map(({ low }) => low)
			];
			return `M${edge.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
		})
		.join('');
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
