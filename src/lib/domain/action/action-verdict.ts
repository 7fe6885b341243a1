import type { LocalDate } from '../calendar/moment';
import { addMonths, monthOf, type Month } from '../calendar/month';
import { formatMonth } from '../format/date';
import type { ChartAnswer } from '../spc/chart-answer';
import type { Colour } from '../spc/verdict';

/** What a control chart says of the time after something began. */
export type ActionVerdict =
	| { kind: 'few-months'; counted: number; needed: number }
	| { kind: 'few-after'; counted: number; needed: number }
	| { kind: 'none' }
	| {
			kind: 'change';
			colour: Exclude<Colour, 'common'>;
			/** The first month of what still goes on. */
			since: Month;
			/** It went on already before the start, which did not begin it. */
			beforeStart: boolean;
	  };

/** What a chart says of an action, and the last month that it says it of; null where none is shown. */
export interface ChartFinding {
	verdict: ActionVerdict;
	until: Month | null;
}

/** What a verdict is made from: a chart without phases that begin with what is judged. */
export type JudgedChart = Pick<ChartAnswer, 'counted' | 'needed' | 'variation'> & {
	points: readonly Pick<
		ChartAnswer['points'][number],
		'period' | 'value' | 'complete' | 'colour' | 'rules'
	>[];
};

/** So many whole months after the start are needed before anything is said of it. */
const NEEDED_AFTER = 3;

/** The first month that all of is after the start. */
export function firstMonthAfter(startedOn: LocalDate): Month {
	const month = monthOf(startedOn);
	return startedOn.endsWith('-01') ? month : addMonths(month, 1);
}

/** Whether a month is one that a verdict is made of: it is shown, and whole. */
export function isJudged({
	value,
	complete
}: Pick<JudgedChart['points'][number], 'value' | 'complete'>): boolean {
	return value !== null && complete;
}

/**
 * Whether the chart has found a change after the start. It speaks of its last complete month, as its icons
 * do: a signal that has gone back is no change. One that was there before the start is told as such.
 */
export function actionVerdict(chart: JudgedChart, startedOn: LocalDate): ActionVerdict {
	const { counted, needed, variation } = chart;
	if (variation === null) return { kind: 'few-months', counted, needed };
	const points = chart.points.filter(isJudged);
	const first = firstMonthAfter(startedOn);
	const after = points.filter(({ period }) => period >= first).length;
	if (after < NEEDED_AFTER) return { kind: 'few-after', counted: after, needed: NEEDED_AFTER };
	const latest = points.at(-1);
	if (latest === undefined || latest.colour === 'common') return { kind: 'none' };
	const since = points[signalStart(points)]?.period ?? latest.period;
	return { kind: 'change', colour: latest.colour, since, beforeStart: since < first };
}

/**
 * Where what the last point is part of began. Two of three near a limit may have one between them that is
 * not, so it looks past a single one.
 */
function signalStart(points: JudgedChart['points']): number {
	const colour = points.at(-1)?.colour;
	let start = points.length - 1;
	for (;;) {
		const [before, further] = [points[start - 1], points[start - 2]];
		if (before?.colour === colour) start -= 1;
		else if (further?.colour === colour && further?.rules.includes('two-of-three')) start -= 2;
		else return start;
	}
}

const CHANGE_WORDS = {
	improvement: 'förbättring',
	concern: 'försämring',
	neutral: 'förändring'
} as const;

/** Whether a verdict is that something got better after the start. */
export function isEffect(verdict: ActionVerdict): boolean {
	return verdict.kind === 'change' && verdict.colour === 'improvement' && !verdict.beforeStart;
}

/** A verdict in a sentence. */
export function verdictText(verdict: ActionVerdict): string {
	switch (verdict.kind) {
		case 'few-months':
			return `För få månader för att skilja förändring från slump (${verdict.counted} av ${verdict.needed}).`;
		case 'few-after':
			return `För få månader efter starten (${verdict.counted} av ${verdict.needed}).`;
		case 'none':
			return 'Ingen säker förändring ännu.';
		default: {
			const already = verdict.beforeStart ? ', redan före starten' : '';
			return `Säker ${CHANGE_WORDS[verdict.colour]} sedan ${formatMonth(verdict.since)}${already}.`;
		}
	}
}
