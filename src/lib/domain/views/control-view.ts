import { annotationsOf, type Annotation } from '../annotation/annotation';
import type { Month } from '../calendar/month';
import { chartDecimals } from '../measures/chart-points';
import { measureChart } from '../measures/measure-chart';
import type { Measure } from '../measures/measure';
import { chartSignal } from './chart-signal';
import type { ControlView } from './chart-view';
import { captionOf, type ViewInput } from './view-input';

/** Whether figures over months may not leave the screen. */
export type Stays = (months: readonly Month[]) => boolean;

/** What a control chart shows. */
export interface ControlOptions {
	months: readonly Month[];
	/** Left out where all may leave. */
	stays?: Stays | undefined;
	/** One of the measure's own groups; the whole when left out. */
	group?: string | null;
}

/** A measure's control chart, and that of what may leave the screen where it is another. */
export function controlView(
	measure: Measure,
	input: ViewInput,
	{ months, stays, group = null }: ControlOptions
): ControlView {
	const { targets, selection } = input;
	const annotations = writtenAt(measure, input);
	const asked = { months, annotations, group, targets, selection };
	const hides = (month: Month) => stays?.([month]) === true;
	const madeOf = (options: Parameters<typeof measureChart>[2]) => {
		const chart = measureChart(measure, input, options);
		return { chart, signal: chartSignal(chart) };
	};
	const whole = madeOf(asked);
	return {
		kind: 'control',
		caption: { ...captionOf(measure), unit: whole.chart.unit, decimals: chartDecimals(measure) },
		...whole,
		...(months.some(hides) && { leaving: madeOf({ ...asked, hides }) })
	};
}

/** What is written at a measure's chart. */
function writtenAt({ code }: Measure, { written }: ViewInput): Annotation[] {
	return written ? annotationsOf(written.annotations, code, written.selection) : [];
}
