import { controlChart, type ControlChart } from '../../../src/lib/domain/spc/control-chart';
import type { Rule } from '../../../src/lib/domain/spc/rules';
import { PROFILES, type ChartSettings } from '../../../src/lib/domain/spc/settings';
import { CHANGES, KINDS, PLANTED_AT, planted, seeded, type Change, type Kind } from './planted';

/** The rules in the order of domain.md §5.1.1. */
const COLUMNS = ['outside', 'shift', 'trend', 'two-of-three'] as const satisfies Rule[];

/** How charts fared with one kind of series and one change, in per cent. */
export interface Detection {
	kind: string;
	change: Change;
	/** Charts in which the rule marked a month from the change on; without a change, of any month. */
	rules: Record<Rule, number>;
	/** The same of any rule. */
	any: number;
	/** Months that are marked: without a change, those that cry wolf. */
	months: number;
	/** Charts whose icon says that the last month is more than ordinary variation. */
	icon: number;
}

/** Tries every kind of series with every change so many times, the same each time. */
export function detections(times: number, settings: ChartSettings = PROFILES.default): Detection[] {
	const random = seeded(20_261_130);
	return KINDS.flatMap((kind) =>
		CHANGES.map((change) => {
			const charts = Array.from({ length: times }, () => chartOf(kind, change, settings, random));
			return detectionOf(kind, change, charts);
		})
	);
}

function chartOf(kind: Kind, change: Change, settings: ChartSettings, random: () => number) {
	const points = planted(kind, change, random);
	return controlChart({ kind: kind.chart, direction: 'neutral', points, settings });
}

function detectionOf({ title }: Kind, change: Change, charts: readonly ControlChart[]): Detection {
	const from = change === 'nothing' ? 0 : PLANTED_AT;
	const marked = charts.map(({ points }) => points.slice(from).map(({ rules }) => rules));
	const share = (are: (rules: Rule[][]) => boolean) => percent(marked.filter(are).length, charts);
	const found = (rule: Rule) => share((months) => months.some((rules) => rules.includes(rule)));
	const months = marked.flat();
	return {
		...{ kind: title, change },
		rules: {
			outside: found('outside'),
			shift: found('shift'),
			trend: found('trend'),
			'two-of-three': found('two-of-three')
		},
		any: share((each) => each.some((rules) => rules.length > 0)),
		months: percent(months.filter((rules) => rules.length > 0).length, months),
		icon: percent(charts.filter(({ variation }) => variation !== 'common_cause').length, charts)
	};
}

function percent(count: number, of: readonly unknown[]): number {
	return (100 * count) / of.length;
}

const WORDS: Record<Change, string> = {
	nothing: 'nothing',
	shift: 'up 35 %',
	trend: 'up 6 points a month',
	outlier: 'one month doubled',
	unrest: 'each month 45 % up or down'
};

/** The table of docs/decisions/control-charts.md. */
export function detectionTable(found: readonly Detection[]): string {
	const head = ['series', 'planted', ...COLUMNS, 'any', 'months', 'icon'];
	const rows = found.map(({ kind, change, rules, any, months, icon }) => [
		...[kind, WORDS[change]],
		...[...COLUMNS.map((rule) => rules[rule]), any, months, icon].map((each) => each.toFixed(0))
	]);
	const widths = head.map((_, at) =>
		Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length))
	);
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
	const rule = widths.map((width, at) =>
		at < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`
	);
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}
