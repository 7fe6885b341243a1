import type { Chart, Plugin } from 'chart.js';
import { placeLabels, type LabelWish, type Obstacle } from './place-labels';

/** Which side of a point its value stands on. */
export type Side = 'above' | 'below';

/** What is written at the points of one dataset. */
export interface DatasetLabels {
	/** Parallel to the data; empty where nothing is written. */
	texts: readonly string[];
	colour: string;
	/** At the points, on one side or each on its own; or in a column of figures at the right edge. */
	at: Side | readonly Side[] | { right: (chartWidth: number) => number };
	/** Heading of a column of figures. */
	head?: (chartWidth: number) => string;
}

/** Options of the plugin: parallel to the datasets; those first in `order` win a collision. */
export interface ValueLabelOptions {
	datasets: readonly (DatasetLabels | null)[];
	order: readonly number[];
	font: string;
	size: number;
	/** Keeps figures apart from lines behind them. */
	ground: string;
}

/** How far a figure may reach over the axis, in pixels; the names begin below that. */
const OVER_AXIS = 4;

/** Writes values in the picture, where they are read fastest. */
export function valueLabels(options: ValueLabelOptions): Plugin {
	return {
		id: 'valueLabels',
		afterDatasetsDraw(chart) {
			const { ctx } = chart;
			ctx.save();
			ctx.font = `600 ${options.size}px ${options.font}`;
			ctx.strokeStyle = options.ground;
			ctx.lineWidth = 3;
			ctx.lineJoin = 'round';
			ctx.textAlign = 'center';
			ctx.textBaseline = 'middle';
			const wishes = options.order.flatMap((index) => wishesOf(chart, index, options));
			// A figure under a point at the foot may touch the axis: moved up it would stand on the point.
			const bottom = chart.chartArea.bottom + OVER_AXIS;
			const area = { left: 0, right: chart.width, top: 0, bottom };
			for (const { text, x, y, colour } of placeLabels(wishes, area, markersOf(chart))) {
				ctx.strokeText(text, x, y);
				ctx.fillStyle = colour;
				ctx.fillText(text, x, y);
			}
			ctx.restore();
		}
	};
}

interface ColouredWish extends LabelWish {
	colour: string;
}

function wishesOf(chart: Chart, index: number, options: ValueLabelOptions): ColouredWish[] {
	const labels = options.datasets[index];
	if (!labels || !chart.isDatasetVisible(index)) return [];
	const height = options.size * 1.15;
	const size = (text: string) => ({
		text,
		width: chart.ctx.measureText(text).width,
		height,
		colour: labels.colour
	});
	const place = placing(chart, labels, height);
	const values = chart.getDatasetMeta(index).data.flatMap((element, point) => {
		const text = labels.texts[point];
		if (!text) return [];
		const wish = size(text);
		// What has no value to stand at, but something to say, stands over the foot of its place.
		const { x } = element;
		const isHigh = typeof chart.data.datasets[index]?.data[point] === 'number';
		const foot = { x, y: chart.chartArea.bottom, over: true };
		const spot = place(isHigh ? { x, y: element.y } : foot, point, wish.width);
		// Its own marker does not stand in its way, and it may stand on the other side of it.
		const other = isHigh && isAtPoints(labels) ? { other: 2 * element.y - spot.y } : {};
		return [{ ...wish, ...spot, ...other }];
	});
	if (!labels.head) return values;
	const head = size(labels.head(chart.width));
	return [{ ...head, ...place({ x: 0, y: 0 }, null, head.width), y: height / 2 }, ...values];
}

function isAtPoints({ at }: DatasetLabels): boolean {
	return typeof at === 'string' || !('right' in at);
}

/** Where the markers of lines stand, which no figure may cover. */
function markersOf(chart: Chart): Obstacle[] {
	return chart.data.datasets.flatMap((dataset, index) => {
		if (!('pointRadius' in dataset) || !chart.isDatasetVisible(index)) return [];
		const size = 2 * (Number(dataset.pointRadius) + 1);
		return chart
			.getDatasetMeta(index)
			.data.flatMap(({ x, y }, at) =>
				typeof dataset.data[at] === 'number' ? [{ x, y, width: size, height: size }] : []
			);
	});
}

interface Spot {
	x: number;
	y: number;
	/** What is written stands over it, whatever its side. */
	over?: boolean;
}

/** Where the values of a dataset stand: at their points, or in their column. */
function placing(chart: Chart, { at }: DatasetLabels, height: number) {
	return ({ x, y, over }: Spot, point: number | null, width: number) => {
		if (typeof at === 'object' && 'right' in at) {
			const middle = point === null ? y : chart.scales.y?.getPixelForValue(point);
			return { x: chart.width - at.right(chart.width) - width / 2, y: middle ?? y };
		}
		const side = typeof at === 'string' ? at : at[point ?? 0];
		return { x, y: y + (side === 'below' && !over ? height : -height) * 0.95 };
	};
}
