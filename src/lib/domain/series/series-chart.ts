import { monthOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { valueKey } from '../casefile/value-key';
import { printable } from '../format/printable';
import { DIMENSIONS } from '../facts/dimension';
import type { ChartParameters } from '../machine/chart-parameters';
import type { Problem } from '../machine/problem';
import { rebaseProblems } from '../measures/chart-query';
import { spanProblems } from '../measures/measure-query';
import type { Unusually } from '../measures/measure';
import { chartAnswer, type ChartAnswer } from '../spc/chart-answer';
import type { ChartPoint } from '../spc/chart-point';
import type { Rebase } from '../spc/phases';
import type { ProfileName } from '../spc/settings';
import { aimsFrom } from '../spc/target-aim';
import type { Target } from '../target/target';
import { seriesTargetCode } from '../target/target-for';
import {
	EXTERNAL_SERIES,
	seriesDecimals,
	tidySeriesName,
	type ExternalSeries,
	type SeriesDirection
} from './series';

/** What is said of a month of a series, of which nothing is known but its name. */
const SERIES_UNUSUALLY: Unusually = { high: 'högt värde', low: 'lågt värde' };

/** What a series' code begins with. */
const BEGINNING = seriesTargetCode('');

/** The name of the series that a code is about; null where it is a measure's. */
export function seriesNameIn(code: string): string | null {
	return code.startsWith(BEGINNING) ? tidySeriesName(code.slice(BEGINNING.length)) : null;
}

/** The series with a name, in any case. */
export function seriesNamed<Row extends { name: string }>(
	rows: readonly Row[],
	name: string
): Row | undefined {
	return rows.find((row) => valueKey(row.name) === valueKey(name));
}

/** What is wrong with a question about a series, which has no cases to choose among. */
export function seriesChartProblems(parameters: ChartParameters, today: LocalDate): Problem[] {
	const chosen = [...DIMENSIONS, 'group' as const].flatMap((parameter): Problem[] => {
		if (parameters[parameter] === undefined) return [];
		const message = `En extern serie har inga ärenden att välja bland. Ta bort ${parameter}.`;
		return [{ code: 'wrong-value', parameter, message }];
	});
	return [...spanProblems(parameters, today), ...rebaseProblems(parameters), ...chosen];
}

/** There is no such series. */
export function unknownSeries(name: string): Problem {
	const message = `Serien ${printable(name)} finns inte. Kontrollera stavningen.`;
	return { code: 'unknown-measure', parameter: 'mått', message };
}

/** What a series' control chart is made from, besides its values. */
export interface SeriesChartOptions {
	months: readonly Month[];
	targets: readonly Target[];
	today: LocalDate;
	/** The rules that are used; ours when left out. */
	profile?: ProfileName;
	/** Phases, which way is better, and a target, where they are asked for instead of what holds. */
	rebases?: readonly Rebase[];
	direction?: SeriesDirection | undefined;
	target?: number | undefined;
}

/** The control chart of an external series. */
export function seriesChart(
	{ name, unit, values, direction: own }: ExternalSeries,
	options: SeriesChartOptions
): ChartAnswer {
	const { months, targets, today, profile = 'default', rebases = [], direction = own } = options;
	const code = seriesTargetCode(name);
	return chartAnswer({
		heading: { measure: code, title: name, unit, definition: EXTERNAL_SERIES, group: null },
		spoken: { unusually: SERIES_UNUSUALLY, decimals: seriesDecimals(values), group: null },
		kind: 'xmr',
		direction,
		profile,
		points: seriesPoints(values, months, today),
		rebases,
		aimOf: aimsFrom({
			asked: options.target,
			direction,
			targets,
			figure: { code, additive: false },
			selection: { partial: false }
		}),
		bounds: { lowest: null, highest: null }
	});
}

/** A series' months as points: one number each, and complete when the month is over. */
function seriesPoints(
	values: ReadonlyMap<Month, number>,
	months: readonly Month[],
	today: LocalDate
): ChartPoint[] {
	return months.map((period) => {
		const value = values.get(period) ?? null;
		return { period, value, n: value === null ? 0 : 1, complete: period < monthOf(today) };
	});
}
