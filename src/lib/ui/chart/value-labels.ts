import type { Chart, Plugin } from 'chart.js';
import { placeLabels, type LabelWish } from './place-labels';

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
	head?: string;
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
			const area = { left: 0, right: chart.width, top: 0, bottom: chart.chartArea.bottom };
			for (const { text, x, y, colour } of placeLabels(wishes, area)) {
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
		return [{ ...wish, ...place(isHigh ? { x, y: element.y } : foot, point, wish.width) }];
	});
	if (!labels.head) return values;
	const head = size(labels.head);
	return [{ ...head, ...place({ x: 0, y: 0 }, null, head.width), y: height / 2 }, ...values];
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
