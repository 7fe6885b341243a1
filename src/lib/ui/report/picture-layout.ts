import { formatNumber } from '../../domain/format/number';
import type { ReportPicture, ReportSeries, SeriesLook } from '../../domain/report/report-sheet';
import { axisTicks } from '../../domain/views/axis-ticks';
import { wrapLabels } from '../chart/wrap-label';

/** Units of the drawing's own; it is scaled to the room there is. */
const WIDTH = 720;
const STANDING = { height: 260, top: 14, right: 12, bottom: 34, left: 46 };
const LYING = { top: 8, right: 46, bottom: 26, left: 210, row: 30 };
/** Letters of a name in a row, and in the rows below standing bars. */
const NAME = { lying: 34, standing: 12 };
/** Places that can be named below without standing on each other. */
const NAMED = 12;

/** A name or number in the drawing. */
export interface Written {
	x: number;
	y: number;
	lines: string[];
	anchor: 'start' | 'middle' | 'end';
}

/** A report's picture, laid out: lines and bars as SVG paths, by what they are. */
export interface PictureLayout {
	width: number;
	height: number;
	/** Lines of the axis of values. */
	grid: string;
	shapes: { look: SeriesLook; drawn: 'bar' | 'line'; path: string }[];
	texts: Written[];
}

/** Lays a picture out. */
export function layOutPicture(picture: ReportPicture): PictureLayout {
	const [low, high] = spanOf(picture);
	return picture.kind === 'lying' ? lying(picture, high) : standing(picture, low, high);
}

function spanOf({ series, kind, highest }: ReportPicture): [low: number, high: number] {
	const values = series.flatMap((each) => each.values.flatMap((value) => value ?? []));
	const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
	if (!Number.isFinite(least)) return [0, 1];
	if (kind !== 'lines' || least >= 0) {
		const top = highest === null ? most : Math.min(most * 1.05, highest);
		const floor = kind === 'lines' && least > most / 2 ? least - (most - least) * 0.15 : 0;
		return [Math.max(0, floor), Math.max(top, most, floor + 1e-9) || 1];
	}
	return [least, most === least ? least + 1 : most];
}

function standing(picture: ReportPicture, low: number, high: number): PictureLayout {
	const { places, series, decimals, kind } = picture;
	const { height, top, right, bottom, left } = STANDING;
	const base = height - bottom;
	const step = (WIDTH - left - right) / Math.max(1, places.length);
	const xOf = (at: number) => round(left + step * (at + 0.5));
	const yOf = (value: number) => round(base - ((value - low) / (high - low)) * (base - top));
	const ticks = axisTicks(low, high, { decimals, count: 4 });
	const bars = series.filter((each) => drawnAs(each, kind) === 'bar');
	const every = Math.ceil(places.length / NAMED);
	const names = wrapLabels(places, every > 1 ? 20 : NAME.standing, 2);
	return {
		...{ width: WIDTH, height },
		grid: ticks.map((tick) => `M${left} ${yOf(tick)}H${WIDTH - right}`).join(''),
		shapes: series.map((each) => {
			const drawn = drawnAs(each, kind);
			if (drawn === 'line') return { look: each.look, drawn, path: lineOf(each, xOf, yOf) };
			const width = (step * 0.8) / bars.length;
			const from = bars.indexOf(each) * width - (step * 0.8) / 2;
			const path = each.values
				.map((value, at) =>
					value === null
						? ''
						: `M${round(xOf(at) + from)} ${base}V${yOf(value)}h${round(width)}V${base}z`
				)
				.join('');
			return { look: each.look, drawn, path };
		}),
		texts: [
			...ticks.map((tick) => number(tick, decimals, left - 6, yOf(tick) + 4, 'end')),
			...names.flatMap((lines, at): Written[] =>
				(places.length - 1 - at) % every === 0
					? [{ x: xOf(at), y: base + 14, lines, anchor: 'middle' }]
					: []
			)
		]
	};
}

function lying({ places, series, decimals }: ReportPicture, high: number): PictureLayout {
	const { top, right, bottom, left, row } = LYING;
	const height = top + bottom + row * places.length;
	const base = height - bottom;
	const xOf = (value: number) => round(left + (value / high) * (WIDTH - left - right));
	const ticks = axisTicks(0, high, { decimals, count: 4 });
	const bars = series.filter((each) => drawnAs(each, 'lying') === 'bar');
	const thick = (row * 0.76) / Math.max(1, bars.length);
	const yOf = (at: number, bar: number) => round(top + row * at + row * 0.12 + bar * thick);
	return {
		...{ width: WIDTH, height },
		grid: ticks.map((tick) => `M${xOf(tick)} ${top}V${base}`).join(''),
		shapes: bars.map((each, bar) => ({
			...{ look: each.look, drawn: 'bar' as const },
			path: each.values
				.map((value, at) =>
					value === null ? '' : `M${left} ${yOf(at, bar)}H${xOf(value)}v${round(thick)}H${left}z`
				)
				.join('')
		})),
		texts: [
			...ticks.map((tick) => number(tick, decimals, xOf(tick), base + 16, 'middle')),
			...wrapLabels(places, NAME.lying, 2).map((lines, at): Written => ({
				...{ x: left - 8, lines, anchor: 'end' },
				y: top + row * (at + 0.5) + 4 - (lines.length - 1) * 6
			})),
			...(bars[0]?.values ?? []).flatMap((value, at) =>
				value === null
					? []
					: number(value, decimals, xOf(value) + 4, yOf(at, 0) + thick / 2 + 4, 'start')
			)
		]
	};
}

function drawnAs({ look }: ReportSeries, kind: ReportPicture['kind']): 'bar' | 'line' {
	if (['mean', 'limit', 'target'].includes(look)) return 'line';
	return kind !== 'lines' || look === 'longest' ? 'bar' : 'line';
}

function lineOf(
	{ values }: ReportSeries,
	xOf: (at: number) => number,
	yOf: (value: number) => number
): string {
	return values
		.map((value, at) => {
			if (value === null) return '';
			const before = values[at - 1];
			return `${before === null || before === undefined ? 'M' : 'L'}${xOf(at)} ${yOf(value)}`;
		})
		.join('');
}

function number(
	value: number,
	decimals: number,
	x: number,
	y: number,
	anchor: Written['anchor']
): Written {
	return {
		x,
		y,
		anchor,
		lines: [formatNumber(value, Number.isInteger(value) ? 0 : Math.max(1, decimals))]
	};
}

function round(value: number): number {
	return Number(value.toFixed(1));
}
