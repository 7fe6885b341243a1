import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { monthsBetween } from '../calendar/month';
import { INITIAL_AMOUNTS } from '../lists/initial';
import type { Target } from '../target/target';
import { deficiencies, deficiencyWard } from './catalogue/deficiencies';
import type { Measure } from './measure';
import { measureChart, type MeasureChartOptions } from './measure-chart';

const today = '2020-03-01';
const counting = { countTo: '2020-02-29', agreements: [], today };
const input = {
	...{ table: factTableOf(casesOf2018And2019(), counting), today },
	context: { lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS }
};
const target = (measure: string, ends: Partial<Target>): Target => ({
	...{ id: measure, measure, ward: null, healthCentre: null, sex: null },
	...{ validFrom: '2018-01-01', validTo: null, kind: 'at-most', low: null, high: null },
	...{ budget: false, bandHigh: null, bandPartly: null, ...ends }
});
const chartOf = (
	measure: Measure,
	{ group, ...others }: Partial<MeasureChartOptions> & { group: string },
	ends: Partial<Target>
) =>
	measureChart(measure, input, {
		...{ months: monthsBetween('2018-01', '2019-12'), annotations: [], group },
		...{ targets: [target(`${measure.code}/${group}`, ends)], selection: { partial: false } },
		...others
	});

describe('the target of a group whose chart is of rates is a count a month, which is drawn as a rate', () => {
	it.each([
		[deficiencies, 'egenvard'],
		[deficiencyWard, INITIAL.ward.find(({ name }) => name === 'Geriatrik 1')?.code ?? '']
	] as const)('of $code, in each month of its own cases', (measure, group) => {
		const chart = chartOf(measure, { group }, { high: 3 });
		expect(chart.points.filter((point) => point.target !== null).length).toBeGreaterThan(20);
		for (const { n, value, target: aim } of chart.points) {
			if (n === null || n === 0) expect(aim).toBeNull();
			else expect(aim).toEqual({ kind: 'at-most', low: null, high: 300 / n });
			// Above the line are the months that have more than the target says.
			const count = Math.round(((value ?? 0) * (n ?? 0)) / 100);
			if (aim !== null) expect((value ?? 0) > (aim.high ?? 0) + 1e-9).toBe(count > 3);
		}
	});

	it('judges the ordinary variation, and says both the count and the rate', () => {
		const chart = chartOf(deficiencies, { group: 'egenvard' }, { high: 3 });
		const latest = chart.points.at(-1);
		expect(chart.assurance).toBe('inconsistent');
		const rate = (300 / (latest?.n ?? 0)).toFixed(1).replace('.', ',');
		expect(chart.sentence).toContain(
			`Målet 3 i månaden (${rate}\u00a0per 100 ärenden) nås ibland, inte alltid.`
		);
		const never = chartOf(deficiencies, { group: 'egenvard' }, { kind: 'zero', high: null });
		expect(never.points.at(-1)?.target).toMatchObject({ high: 0 });
		const far = chartOf(deficiencies, { group: 'egenvard' }, { high: 400 });
		expect(far).toMatchObject({ assurance: 'pass' });
	});

	it('has none in a month whose cases may not be seen, nor where another is asked for', () => {
		const hides = (month: string) => month === '2019-03';
		const { points } = chartOf(deficiencies, { group: 'egenvard', hides }, { high: 3 });
		expect(points.find(({ period }) => period === '2019-03')?.target).toBeNull();
		const asked = chartOf(deficiencies, { group: 'egenvard', target: 7 }, { high: 3 });
		expect(asked.points[0]?.target).toMatchObject({ high: 7 });
	});
});
