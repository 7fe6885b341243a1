import type { Month } from '../calendar/month';
import type { ChartAnswer } from '../spc/chart-answer';
import type { Assurance } from '../spc/assurance';
import type { Colour, Variation } from '../spc/verdict';

/** What a control chart says of its latest complete month, and a drawing of it. */
export interface ChartSignal {
	/** In Swedish. */
	sentence: string;
	/** The month that it speaks of; null without any. */
	latest: Month | null;
	/** Null while there are too few points. */
	variation: Variation | null;
	assurance: Assurance | null;
	/** Points that count, and how many there must be. */
	counted: number;
	needed: number;
	sketch: Sketch;
}

/** A control chart as it is drawn without figures beside its points: one of each for each month. */
export interface Sketch {
	from: Month;
	values: (number | null)[];
	centre: (number | null)[];
	lower: (number | null)[];
	upper: (number | null)[];
	/** What is aimed at: a line, or both ends of an interval. */
	low: (number | null)[];
	high: (number | null)[];
	/** The places of points that are more than ordinary variation. */
	marked: Record<Exclude<Colour, 'common'>, number[]>;
	/** Of those that may still change by themselves, and those that may not be seen. */
	incomplete: number[];
	hidden: number[];
	/** Where phases begin, but the first. */
	phases: number[];
	/** Where the values can end. */
	least: number | null;
	most: number | null;
}

/** What a chart says, with a drawing of it from its first month that has anything. */
export function chartSignal(chart: ChartAnswer): ChartSignal {
	const { sentence, latest, variation, assurance, counted, needed } = chart;
	return { sentence, latest, variation, assurance, counted, needed, sketch: sketchOf(chart) };
}

/** A drawing of a chart, from its first month that has anything. */
export function sketchOf({
	points: all,
	sections,
	bounds
}: Pick<ChartAnswer, 'points' | 'sections' | 'bounds'>): Sketch {
	const points = fromFirst(all);
	const numbers = (of: (point: (typeof points)[number]) => number | null) =>
		points.map((point) => drawn(of(point)));
	const places = (are: (point: (typeof points)[number]) => boolean) =>
		points.flatMap((point, at) => (are(point) ? [at] : []));
	const coloured = (colour: Colour) =>
		places((point) => point.complete && point.value !== null && point.colour === colour);
	const starts = new Set(sections.slice(1).map(({ from }) => from));
	return {
		from: points[0]?.period ?? '',
		values: numbers(({ value }) => value),
		centre: numbers(({ centre }) => centre),
		lower: numbers(({ lower }) => lower),
		upper: numbers(({ upper }) => upper),
		low: numbers(({ target }) => target?.low ?? null),
		high: numbers(({ target }) => target?.high ?? null),
		marked: {
			improvement: coloured('improvement'),
			concern: coloured('concern'),
			neutral: coloured('neutral')
		},
		incomplete: places(({ complete }) => !complete),
		hidden: places(({ suppressed }) => suppressed),
		phases: places(({ period }) => starts.has(period)),
		least: bounds.lowest,
		most: bounds.highest
	};
}

/** A chart's points from the first month that has anything; none where no month has. */
export function fromFirst(points: ChartAnswer['points']): ChartAnswer['points'] {
	const first = points.findIndex(({ value, suppressed }) => value !== null || suppressed);
	return first < 0 ? [] : points.slice(first);
}

/** A drawing needs no more digits than these. */
function drawn(value: number | null): number | null {
	return value === null ? null : Number(value.toPrecision(4));
}
