import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { INITIAL_COMMITTEES } from '../lists/initial';
import { CHART_PARAMETERS } from '../machine/chart-parameters';
import { readParameters } from '../machine/read-parameters';
import { seriesChartProblems, seriesNamed, seriesNameIn } from '../series/series-chart';
import { askedRebases, readChartQuery } from './chart-query';

type Given = [name: string, value: string][];

const PERIOD: Given = [
	['from', '2018-01'],
	['to', '2019-12']
];
const TODAY = '2020-01-15';
const known = { lists: INITIAL, committees: INITIAL_COMMITTEES, today: TODAY };

function read(code: string, ...given: Given) {
	const { values, problems } = readParameters(CHART_PARAMETERS, [...PERIOD, ...given]);
	return values === null ? { query: null, problems } : readChartQuery(code, values, known);
}

function problemsOf(code: string, ...given: Given): string[] | undefined {
	return read(code, ...given).problems?.map((each) => `${each.code} ${each.parameter}`);
}

describe('a question for a control chart', () => {
	it('what cannot be understood is refused with its name', () => {
		const refused: [code: string, given: Given, problem: string][] = [
			['all', [], 'unknown-measure mått'],
			['finns-inte', [], 'unknown-measure mått'],
			['cases', [['by', 'ward']], 'unknown-parameter by'],
			['cases', [['target', 'mycket']], 'wrong-value target'],
			['cases', [['target', '']], 'wrong-value target'],
			['cases', [['direction', 'bättre']], 'wrong-value direction'],
			['cases', [['profile', 'qicharts2']], 'wrong-value profile'],
			[
				'cases',
				[
					['profile', 'ptd'],
					['profile', 'ptd']
				],
				'repeated-parameter profile'
			],
			[
				'cases',
				[
					['rebase', '2019-05'],
					['rebase', 'maj']
				],
				'wrong-value rebase'
			],
			['cases', [['rebase', '2020-01']], 'out-of-bounds rebase'],
			['cases', [['group', 'x']], 'wrong-value group'],
			['deficiencies', [['group', 'finns inte']], 'wrong-value group'],
			['cases', [['ward', 'Plan 9']], 'wrong-value ward']
		];
		for (const [code, given, problem] of refused) {
			expect([given, problemsOf(code, ...given)]).toEqual([given, [problem]]);
		}
	});

	it('is about one of the measure’s groups, by code or name and in any of its groupings', () => {
		const grouped = (code: string, group: string) => {
			const { query } = read(code, ['group', group]);
			return [query?.cases.grouping, query?.group];
		};
		expect(grouped('deficiency-ward', 'GERIATRIK 1')).toEqual(['ward', 'geriatrik-1']);
		expect(grouped('delay-reasons', 'intern')).toEqual(['owner', 'intern']);
		expect(grouped('sip-timing', 'Före utskrivning')).toEqual(['timing', 'före']);
		expect(grouped('deficiency-ward', 'okänd')).toEqual(['ward', 'okänd']);
		expect(read('deficiencies').query).toMatchObject({ group: null, cases: { grouping: null } });
	});

	it('may begin several phases, also one that is older than the period', () => {
		expect(problemsOf('cases', ['rebase', '2017-01'], ['rebase', '2018-12'])).toBeUndefined();
		expect(askedRebases({ rebase: ['2018-12', '2018-12'] })).toEqual([
			{ from: '2018-12', reason: null }
		]);
	});

	it('has its target with comma or point', () => {
		const target = (text: string) =>
			readParameters(CHART_PARAMETERS, [...PERIOD, ['target', text]]).values?.target;
		expect([target('1,5'), target('1.5'), target('-2')]).toEqual([1.5, 1.5, -2]);
	});
});

describe('a question about an external series', () => {
	it('names it after series:, in any case', () => {
		expect(seriesNameIn('days-mean')).toBeNull();
		expect(seriesNameIn('series: Nöjda  kunder ')).toBe('Nöjda kunder');
		expect(seriesNamed([{ name: 'Nöjda kunder' }], 'nöjda kunder')?.name).toBe('Nöjda kunder');
		expect(seriesNamed([{ name: 'Nöjda kunder' }], 'Nöjda')).toBeUndefined();
	});

	it('chooses no cases, and is bounded as every question is', () => {
		const problems = (...given: Given) => {
			const { values } = readParameters(CHART_PARAMETERS, given);
			return values && seriesChartProblems(values, TODAY).map(({ parameter }) => parameter);
		};
		expect(problems(...PERIOD, ['ward', 'Urologi'], ['group', 'x'])).toEqual(['ward', 'group']);
		expect(problems(['from', '1990-01'], ['to', '2019-12'])).toEqual(['to']);
		expect(problems(['from', '1899-01'], ['to', '2019-12'])).toEqual(['from']);
		expect(problems(...PERIOD, ['rebase', '2020-01'])).toEqual(['rebase']);
	});
});
