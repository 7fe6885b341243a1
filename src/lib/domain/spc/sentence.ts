import { lowerFirst } from '../format/capitalized';
import { formatMonth } from '../format/date';
import { formatNumber } from '../format/number';
import type { Unusually } from '../measures/measure';
import { limitNumber, withUnit } from '../target/target';
import type { Aim, Assurance } from './assurance';
import type { ControlChart, JudgedPoint } from './control-chart';
import { ASSURANCE_WORDS } from './icon-words';
import type { Rule } from './rules';
import { SAME } from './side';
import type { Variation } from './verdict';

/** What a sentence needs to know besides the chart. */
export interface Spoken {
	unusually: Unusually;
	/** What the chart's values are counted in, and how many decimals they are shown with. */
	unit: string;
	decimals: number;
	/** What people read for the one of the measure's groups that it is about; null for the whole. */
	group: string | null;
	/** Of rates whose target is a count a month: that one. */
	countOf?: (period: string) => Aim | null;
}

type Side = 'high' | 'low';

/**
 * What a chart says of its latest complete month, in plain Swedish, from the rules that fired: what is
 * unusual and by which sign, whether that is better, and how the ordinary variation stands to the
 * target.
 */
export function chartSentence(chart: ControlChart, spoken: Spoken): string {
	const { variation, counted, needed, latest } = chart;
	const at = chart.points.findIndex(({ period }) => period === latest);
	const point = chart.points[at];
	if (variation === null || point === undefined) {
		return `${counted} av ${needed} månader: för få för att säga vad som är ovanligt.`;
	}
	const happened =
		variation === 'common_cause'
			? ordinary(point, chart, spoken)
			: unusual(chart, at, variation.endsWith('high') ? 'high' : 'low', spoken);
	const said = spoken.group === null ? happened : `${spoken.group}: ${lowerFirst(happened)}`;
	return [said, better(variation), targetSentence(chart.assurance, point, spoken)]
		.filter((part) => part !== '')
		.join(' ');
}

function ordinary(
	{ period, value, lower, upper }: JudgedPoint,
	{ bounds }: ControlChart,
	{ unit, decimals }: Spoken
): string {
	const month = formatMonth(period);
	if (value === null || lower === null || upper === null) return `Inget ovanligt i ${month}.`;
	const number = (each: number) => formatNumber(each, decimals);
	const from = number(Math.max(lower, bounds.lowest ?? lower));
	const to = number(Math.min(upper, bounds.highest ?? upper));
	const shown = withUnit(number(value), unit);
	return `Inget ovanligt i ${month}: ${shown} är inom det vanliga, ${from}–${to}.`;
}

function unusual(chart: ControlChart, at: number, side: Side, { unusually }: Spoken): string {
	const { period, signals } = chart.points[at] ?? { period: '', signals: [] };
	const fired = SPOKEN.filter((rule) =>
		signals.some((signal) => signal.rule === rule && signal.side === side)
	);
	// Who is told that the month is outside need not be told that it is near.
	const rules = fired.filter((rule) => rule !== 'two-of-three' || !fired.includes('outside'));
	const signs = rules.map((rule) => signOf(rule, side, chart, at));
	// A trend alone may be on the other side of the mean: low, and yet rising.
	const lead = rules.every((rule) => rule === 'trend')
		? 'Förändring'
		: `Ovanligt ${unusually[side]}`;
	return `${lead} i ${formatMonth(period)}: ${allOf(signs)}.`;
}

/** The rules in the order in which they are spoken of. */
const SPOKEN = ['outside', 'two-of-three', 'shift', 'trend'] as const satisfies Rule[];

/** By what a rule shows. */
function signOf(rule: Rule, side: Side, chart: ControlChart, at: number): string {
	const high = side === 'high';
	const months = `${lengthOf(chart, at, rule, side)} månader i rad`;
	switch (rule) {
		case 'outside':
			return high ? 'över övre gränsen' : 'under undre gränsen';
		case 'two-of-three':
			return `minst två av tre månader nära eller utanför ${high ? 'övre' : 'undre'} gränsen`;
		case 'shift': {
			const line = chart.chart === 'run' ? 'medianen' : 'medelvärdet';
			return `${months} ${high ? 'över' : 'under'} ${line}`;
		}
		case 'trend':
			return `${months} allt ${high ? 'högre' : 'lägre'}`;
	}
}

/** Months in a row, the last one counted, of which a rule says the same; those on the line are passed over. */
function lengthOf({ points }: ControlChart, at: number, rule: Rule, side: Side): number {
	const fires = ({ signals }: JudgedPoint) =>
		signals.some((each) => each.rule === rule && each.side === side);
	const others = points
		.slice(0, at + 1)
		.findLastIndex((point) => !fires(point) && point.value !== point.centre);
	return points.slice(others + 1, at + 1).filter(fires).length;
}

function better(variation: Variation): string {
	if (variation.startsWith('improvement')) return 'Det är en förbättring.';
	return variation.startsWith('concern') ? 'Det är en försämring.' : '';
}

function targetSentence(
	assurance: Assurance | null,
	{ period, target, lower, upper }: JudgedPoint,
	spoken: Spoken
): string {
	if (assurance === null || target === null) return '';
	const words = targetWords(target, spoken.countOf?.(period) ?? null, spoken);
	const flat = lower !== null && upper !== null && upper - lower <= SAME * Math.abs(upper);
	// Nothing varies, and the target is what it always is.
	if (flat && assurance === 'inconsistent') return `Målet ${words} nås precis, varje månad.`;
	const { [assurance]: said } = ASSURANCE_WORDS;
	return `${said.replace('Målet', `Målet ${words}`)}.`;
}

/** A target, and the count a month that it is the rate of. */
function targetWords(target: Aim, count: Aim | null, { unit, decimals }: Spoken): string {
	if (count === null) return aimWords(target, unit, (end) => limitNumber(end, decimals));
	// What is worked out has no more decimals than rates are shown with.
	const rate = aimWords(target, unit, (end) => formatNumber(end, decimals));
	return `${aimWords(count, 'antal', (end) => limitNumber(end, 0))} i månaden (${rate})`;
}

function aimWords({ low, high }: Aim, unit: string, written: (end: number) => string): string {
	const ends = [low, high].filter((end) => end !== null);
	return withUnit(ends.map(written).join('–'), unit);
}

function allOf(parts: readonly string[]): string {
	const [last = ''] = parts.slice(-1);
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} och ${last}`;
}
