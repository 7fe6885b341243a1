import type { ChartConfiguration, ChartDataset, Scale } from 'chart.js';
import { mayChange, type ChartSeries, type YearView } from '../../domain/views/chart-view';
import { GAP } from '../../domain/views/point';
import { overallOf } from '../../domain/views/table';
import { baseOptions, nameAxis, TEXT_SIZE, VALUE_SIZE } from './base-options';
import { figureText, kindOf, pointText } from '../../domain/views/figure-text';
import type { Palette } from './palette';
import { styleOf } from './series-style';
import { targetLine } from './target-line';
import { tooltipText } from './tooltip-text';
import { valueLabels, type DatasetLabels, type Side } from './value-labels';

const HEIGHT = 300;

/** With the longest in a band of its own under the means. */
const PAIRED_HEIGHT = 400;

/** What a picture holds, without its figures. */
interface Roles {
	readonly series: readonly Pick<ChartSeries, 'role'>[];
}

/** Height of the picture in pixels, known before it is drawn. */
export function yearHeight(view: Roles): number {
	return hasLongest(view) ? PAIRED_HEIGHT : HEIGHT;
}

function hasLongest(view: Roles): boolean {
	return view.series.some((series) => series.role === 'longest');
}

/** Under this width months are told by their first letter. */
const NARROW = 430;

/** What is longer has no room under its place. */
const LONGEST_NAME = 6;

/** After December: an empty place, then what sums up the year. */
function after(view: YearView): string[] {
	const name = overallOf(view);
	return ['', name.length > LONGEST_NAME ? 'Året' : name];
}

/**
 * January to December across, one line per year overlaid, gaps as gaps, the year's average
 * standing alone last. Preliminary points are hollow.
 */
export function yearLines(view: YearView, palette: Palette): ChartConfiguration {
	const base = baseOptions(palette);
	const newest = view.series.length - 1;
	return {
		type: 'line',
		data: {
			labels: [...view.labels.map((label) => label.label), ...after(view)],
			datasets: view.series.map((series, index) => dataset(view, series, index, palette))
		},
		options: {
			...base,
			layout: { padding: { top: 14 } },
			interaction: { mode: 'index', intersect: false },
			plugins: {
				tooltip: {
					...base.plugins?.tooltip,
					filter: ({ raw }) => raw !== null,
					callbacks: { label: ({ datasetIndex, dataIndex }) => said(view, datasetIndex, dataIndex) }
				}
			},
			scales: {
				x: {
					...nameAxis(palette),
					offset: true,
					ticks: {
						...nameAxis(palette).ticks,
						maxRotation: 0,
						callback(this: Scale, _value, index) {
							const name =
								[...view.labels.map((label) => label.label), ...after(view)][index] ?? '';
							const month = index < view.labels.length;
							return month && this.chart.width < NARROW
								? name.slice(0, 1).toLocaleUpperCase('sv')
								: name;
						}
					}
				},
				...(hasLongest(view) && { longest: longestAxis() }),
				y: valueAxis(view, palette)
			}
		},
		plugins: [
			...(view.target ? [targetLine(view.target.steps, palette.target)] : []),
			valueLabels({
				datasets: view.series.map((series, index) => labels(view, series, index, palette)),
				order: view.series.map((_, index) => newest - index),
				font: palette.font,
				size: VALUE_SIZE,
				ground: palette.surface
			})
		]
	};
}

/** The two share the months but not the scale: in one scale a mean near 1 under a 25 says nothing. */
const STACK = { stack: 'pair', offset: true } as const;

function valueAxis(view: YearView, palette: Palette) {
	return {
		...(hasLongest(view) && { ...STACK, stackWeight: 2 }),
		...boundsOf(view),
		border: { display: false },
		grid: { color: palette.grid, tickLength: 0 },
		ticks: {
			color: palette.inkSoft,
			maxTicksLimit: 5,
			padding: 8,
			font: { family: palette.font, size: TEXT_SIZE },
			callback: (value: number | string) =>
				figureText(Number(value), { ...view.caption, decimals: tickDecimals(Number(value)) })
		}
	};
}

/** Room beyond the outermost values, as a share of what they span. */
const ROOM = 0.08;

/**
 * Where the axis begins and ends: around the figures and the target, which is drawn whatever it is. It
 * begins at zero where that costs at most half the picture, and never passes what no value can exceed.
 */
function boundsOf({ caption: { highest }, series, averages, target }: YearView) {
	const values = [
		...series.flatMap(({ role, points }) =>
			role === 'longest' ? [] : points.map((point) => point.value)
		),
		...averages.map((average, at) =>
			series[at]?.role === 'longest' ? null : (average?.point.value ?? null)
		),
		...(target?.steps.flatMap((step) => [step?.low ?? null, step?.high ?? null]) ?? [])
	].filter((value) => value !== null);
	const [least, most] = [Math.min(...values, Infinity), Math.max(...values, 0)];
	const room = (most - Math.min(least, most)) * ROOM || Math.abs(most) * ROOM;
	const low = least > most - least ? least - room : Math.min(0, least - room);
	const begins = least === Infinity || (least >= 0 && least <= most - least);
	return {
		...(begins ? { beginAtZero: true } : { beginAtZero: false, suggestedMin: low }),
		...(highest !== undefined && most + room > highest
			? { max: highest }
			: { suggestedMax: most + room })
	};
}

function longestAxis() {
	return {
		...STACK,
		stackWeight: 1,
		beginAtZero: true,
		grace: '20%',
		border: { display: false },
		grid: { display: false },
		ticks: { display: false }
	};
}

function dataset(
	view: YearView,
	series: ChartSeries,
	index: number,
	palette: Palette
): ChartDataset<'line' | 'bar', (number | null)[]> {
	const style = styleOf(series, index);
	const colour = palette[style.colour];
	const average = view.averages[index]?.point.value ?? null;
	const data = [...series.points.map((point) => point.value), null, average];
	if (series.role === 'longest') {
		return {
			type: 'bar',
			label: series.label,
			data,
			yAxisID: 'longest',
			backgroundColor: colour,
			barPercentage: 0.5
		};
	}
	const hollow = series.points.map((point) => (mayChange(point) ? palette.surface : colour));
	return {
		type: 'line',
		label: series.label,
		data,
		yAxisID: 'y',
		borderColor: colour,
		borderDash: [...style.dash],
		borderWidth: style.width,
		pointStyle: style.point,
		pointRadius: series.role === 'current' || series.role === 'group' ? 4 : 3,
		pointBackgroundColor: [...hollow, colour, colour],
		pointBorderColor: colour,
		pointBorderWidth: 2,
		spanGaps: false,
		clip: false
	};
}

/** The newest year is written in ink, the others softer; the oldest only in tooltip and table. */
function labels(
	view: YearView,
	series: ChartSeries,
	index: number,
	palette: Palette
): DatasetLabels | null {
	if (series.role === 'older') return null;
	const average = view.averages[index]?.point ?? GAP;
	const newest = series.role === 'current' || series.role === 'longest';
	return {
		texts: [
			...series.points.map((point) => pointText(point, kindOf(view.caption, series))),
			'',
			pointText(average, kindOf(view.caption, series), series.role !== 'longest')
		],
		colour: newest ? palette.ink : palette.inkSoft,
		at: series.role === 'longest' ? 'above' : sidesOf(view, index)
	};
}

/** A value stands on the outer side of its line: above the other year's when higher, else below. */
export function sidesOf(view: Pick<YearView, 'series' | 'averages'>, index: number): Side[] {
	const valuesOf = (at: number) => [
		...(view.series[at]?.points.map((point) => point.value) ?? []),
		null,
		view.averages[at]?.point.value ?? null
	];
	const newest = view.series[index]?.role === 'current';
	const others = view.series.flatMap((series, at) =>
		at === index || series.role === 'longest' || series.role === 'older' ? [] : [valuesOf(at)]
	);
	return valuesOf(index).map((value, place) => {
		const rivals = others.flatMap((values) => values[place] ?? []);
		if (value === null || rivals.length === 0) return 'above';
		const highest = Math.max(...rivals);
		return value > highest || (value === highest && newest) ? 'above' : 'below';
	});
}

function said(view: YearView, datasetIndex: number, index: number): string {
	const series = view.series[datasetIndex];
	if (!series) return '';
	if (index < series.points.length) return tooltipText(series, index, view.caption, false);
	const average = view.averages[datasetIndex];
	if (!average) return '';
	const kind = kindOf(view.caption, series);
	const figure = figureText(average.point.value, kind, series.role !== 'longest');
	return `${average.label}: ${average.point.hidden ?? figure}`;
}

function tickDecimals(value: number): 0 | 1 {
	return Number.isInteger(value) ? 0 : 1;
}
