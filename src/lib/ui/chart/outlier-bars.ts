import type { ChartConfiguration, Scale } from 'chart.js';
import { dateOf, dayNumber } from '../../domain/calendar/moment';
import { formatDate, formatMonthShort } from '../../domain/format/date';
import { formatDays } from '../../domain/format/number';
import type { OutlierView } from '../../domain/views/chart-view';
import { baseOptions, TEXT_SIZE } from './base-options';
import type { Palette } from './palette';

export const OUTLIER_HEIGHT = 380;

/** Under this width months are told by their first letter. */
const NARROW = 480;

type Bar = OutlierView['bars'][number];

/**
 * Where each bar stands: at its day of the year, from 0; several the same day share that day's
 * place side by side. Parallel to the bars, which come in date order.
 */
export function barPlaces(bars: readonly Pick<Bar, 'discharged'>[]): number[] {
	const perDay = new Map<string, number>();
	for (const bar of bars)
		perDay.set(dateOf(bar.discharged), (perDay.get(dateOf(bar.discharged)) ?? 0) + 1);
	const placed = new Map<string, number>();
	return bars.map(({ discharged }) => {
		const date = dateOf(discharged);
		const before = placed.get(date) ?? 0;
		placed.set(date, before + 1);
		const dayOfYear = dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`);
		return dayOfYear + (before + 0.5) / (perDay.get(date) ?? 1);
	});
}

/** The order the bars are drawn in, as indexes: the marked last, so that no other hides them. */
export function drawingOrder(
	bars: readonly Pick<Bar, 'id'>[],
	marked: ReadonlySet<string>
): number[] {
	const ordered = bars.map(({ id }, index) => ({ index, last: marked.has(id) }));
	return [...ordered.filter(({ last }) => !last), ...ordered.filter(({ last }) => last)].map(
		({ index }) => index
	);
}

/** What is said about a bar. */
export function barText(bar: Bar): string {
	return `${formatDays(bar.days)}, utskriven ${formatDate(bar.discharged)}, ${bar.ward}`;
}

/**
 * The year's cases, one bar each by discharge date. Those whose ids are `marked` stand out;
 * `opened` is called for the bar chosen.
 */
export function outlierBars(
	view: OutlierView,
	palette: Palette,
	{ marked, opened }: { marked: ReadonlySet<string>; opened: (id: string) => void }
): ChartConfiguration {
	const base = baseOptions(palette);
	const places = barPlaces(view.bars);
	const order = drawingOrder(view.bars, marked);
	const drawn = order.flatMap((index) => view.bars[index] ?? []);
	const year = view.bars[0]?.discharged.slice(0, 4) ?? '2001';
	return {
		type: 'bar',
		data: {
			datasets: [
				{
					data: drawn.map((bar, index) => ({ x: places[order[index] ?? -1] ?? 0, y: bar.days })),
					backgroundColor: drawn.map((bar) => (marked.has(bar.id) ? palette.now : palette.before)),
					hoverBackgroundColor: palette.target,
					barThickness: 2,
					grouped: false
				}
			]
		},
		options: {
			...base,
			interaction: { mode: 'nearest', axis: 'x', intersect: false },
			onClick: (_event, elements) => {
				const bar = drawn[elements[0]?.index ?? -1];
				if (bar) opened(bar.id);
			},
			onHover: (event, elements) => {
				const target = event.native?.target;
				if (target instanceof HTMLElement)
					target.style.cursor = elements.length > 0 ? 'pointer' : '';
			},
			plugins: {
				tooltip: {
					...base.plugins?.tooltip,
					callbacks: {
						title: ([item]) => {
							const bar = drawn[item?.dataIndex ?? -1];
							return bar ? `Ärende ${bar.number}` : '';
						},
						label: ({ dataIndex }) => {
							const bar = drawn[dataIndex];
							return bar ? barText(bar) : '';
						}
					}
				}
			},
			scales: {
				x: {
					type: 'linear',
					min: 0,
					max: 366,
					offset: false,
					grid: { color: palette.grid, offset: false },
					border: { color: palette.inkSoft },
					afterBuildTicks: (scale) => {
						scale.ticks = monthStarts(year).map((value) => ({ value }));
					},
					ticks: {
						color: palette.ink,
						autoSkip: false,
						align: 'start',
						maxRotation: 0,
						font: { family: palette.font, size: TEXT_SIZE },
						callback(this: Scale, _value, index) {
							const month = formatMonthShort(`${year}-${String(index + 1).padStart(2, '0')}`);
							return this.chart.width < NARROW ? month.slice(0, 1).toLocaleUpperCase('sv') : month;
						}
					}
				},
				y: {
					beginAtZero: true,
					border: { display: false },
					grid: { color: palette.grid, tickLength: 0 },
					title: { display: true, text: 'dygn', color: palette.inkSoft },
					ticks: {
						color: palette.inkSoft,
						precision: 0,
						padding: 8,
						font: { family: palette.font, size: TEXT_SIZE }
					}
				}
			}
		}
	};
}

function monthStarts(year: string): number[] {
	return Array.from({ length: 12 }, (_, index) => {
		const start = `${year}-${String(index + 1).padStart(2, '0')}-01`;
		return dayNumber(start) - dayNumber(`${year}-01-01`);
	});
}
