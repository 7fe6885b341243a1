import type { ControlChart } from '../../../src/lib/domain/spc/control-chart';
import { chartOf, directionOf, type Vector } from './vectors';

const MDC_COLOURS = { common: 'grey', improvement: 'blue', concern: 'orange', neutral: 'purple' };
/** The words of NHSRplotthedots. */
export const ASSURANCE = {
	pass: 'consistent_pass',
	fail: 'consistent_fail',
	inconsistent: 'inconsistent'
};
const MDC_ASSURANCE = { pass: 'Pass', fail: 'Fail', inconsistent: 'HitOrMiss' };
const MDC_VARIATION = {
	common_cause: 'CommonCause',
	improvement_high: 'ImprovementHigh',
	improvement_low: 'ImprovementLow',
	concern_high: 'ConcernHigh',
	concern_low: 'ConcernLow',
	neutral_high: 'NeitherHigh',
	neutral_low: 'NeitherLow'
};

/** The lines as a chart draws them: within what values can be. */
const drawn = (
	chart: ControlChart,
	line: (point: ControlChart['points'][number]) => number | null
) =>
	chart.points.map((point) => {
		const value = line(point);
		const { lowest, highest } = chart.bounds;
		return value === null
			? null
			: Math.min(highest ?? Infinity, Math.max(lowest ?? -Infinity, value));
	});
const sigmas = (chart: ControlChart, count: number) =>
	drawn(chart, ({ centre, upper }) =>
		centre === null || upper === null ? null : centre + (count * (upper - centre)) / 3
	);
/** The indexes of points outside the limits. */
export const outsideOf = (chart: ControlChart) =>
	chart.points.flatMap(({ value, lower, upper }, index) =>
		value !== null && upper !== null && lower !== null && (value > upper || value < lower)
			? [index]
			: []
	);
const centreOf = ({ points }: ControlChart) => points.map(({ centre }) => centre);
const oneOf = (chart: ControlChart, count: number) => {
	const [{ centre, upper } = { centre: null, upper: null }] = chart.points;
	return centre === null || upper === null ? null : (count * (upper - centre)) / 3;
};

/** NHSRplotthedots says each point's first rule; so does ours, where the first rule wins. */
function ptdRule(
	vector: Vector,
	{ rules, value, centre, colour }: ControlChart['points'][number],
	at: number
) {
	const [rule] = rules;
	const above = (value ?? 0) > (centre ?? 0);
	if (rule === undefined) return 'Common Cause';
	if (rule === 'outside') return above ? 'Above UCL' : 'Below LCL';
	if (rule === 'shift') return `7 Points ${above ? 'Above' : 'Below'} CL`;
	if (rule === 'two-of-three') return `2 in 3 ${above ? 'Above' : 'Below'} CL`;
	const better = directionOf(vector.options) === 'higher' ? 'improvement' : 'concern';
	const values = vector.input.values as number[];
	const rises =
		colour === 'neutral' ? (value ?? 0) > (values[at - 1] ?? Infinity) : colour === better;
	return `7 Point Trend (${rises ? 'Increasing' : 'Decreasing'})`;
}

/** What a vector expects, by the name it has there. */
export const FIELDS: Record<string, (chart: ControlChart, vector: Vector) => unknown> = {
	mean: (chart) => centreOf(chart),
	cl: (chart) => centreOf(chart),
	upl: (chart) => sigmas(chart, 3),
	lpl: (chart) => sigmas(chart, -3),
	ucl: (chart) => sigmas(chart, 3),
	lcl: (chart) => sigmas(chart, -3),
	ucl95: (chart) => sigmas(chart, 2),
	lcl95: (chart) => sigmas(chart, -2),
	three_sigma: (chart) => oneOf(chart, 3),
	// The document's sigma is by 1.128, its limits by 2.66: they differ by less than it prints.
	sigma: (chart) => (oneOf(chart, 3) ?? 0) / 2.66 / 1.128,
	mean_mr: (chart) => (oneOf(chart, 3) ?? 0) / 2.66,
	upl_3_over_1_128: (_, vector) => sigmas(exactly(vector), 3),
	lpl_3_over_1_128: (_, vector) => sigmas(exactly(vector), -3),
	limits_shown: ({ limitsShown }) => limitsShown,
	point_colours: ({ points }) => points.map(({ colour }) => MDC_COLOURS[colour]),
	variation_icon: ({ variation }, { profile }) =>
		variation !== null && profile === 'mdc_tool_v5' ? MDC_VARIATION[variation] : variation,
	assurance_icon: ({ assurance }) => (assurance === null ? null : MDC_ASSURANCE[assurance]),
	assurance_type: ({ assurance }) => (assurance === null ? null : ASSURANCE[assurance]),
	variation_type: ({ variation }) => ptdType(variation ?? ''),
	point_type: ({ points }, vector) =>
		points.map(({ colour }, index) =>
			colour === 'common'
				? 'common_cause'
				: colour === 'neutral'
					? `special_cause_neutral_${neutralSide(vector, points, index)}`
					: `special_cause_${colour}`
		),
	special_cause_type: ({ points }, vector) =>
		points.map((point, index) => ptdRule(vector, point, index)),
	special_cause_count: ({ points }) => points.filter(({ rules }) => rules.length > 0).length,
	short_group_warning: ({ points, sections }) =>
		points.map(({ period }) =>
			sections.some(({ from, to, points: size }) => from <= period && period <= to && size < 13)
		),
	outside_limits: (chart) => chart.points.map((_, index) => outsideOf(chart).includes(index)),
	close_to_limits: (chart) => {
		const [above2, below2] = [sigmas(chart, 2), sigmas(chart, -2)];
		return chart.points.map(
			({ value }, index) =>
				((value ?? 0) > (above2[index] ?? 0) || (value ?? 0) < (below2[index] ?? 0)) &&
				!outsideOf(chart).includes(index)
		);
	}
};

function exactly(vector: Vector): ControlChart {
	return chartOf({ ...vector, profile: 'powerbi_spc' });
}

function neutralSide(vector: Vector, points: ControlChart['points'], index: number): string {
	const point = points[index];
	return point && /Above|Increasing/.test(ptdRule(vector, point, index)) ? 'high' : 'low';
}

function ptdType(variation: string): string {
	if (variation === 'common_cause') return variation;
	return `special_cause_${variation.replace(/^(improvement|concern)_.*$/, '$1')}`;
}
