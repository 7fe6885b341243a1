import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { INITIAL_COMMITTEES } from '../lists/initial';
import { MEASURE_PARAMETERS } from '../machine/measure-parameters';
import { readParameters } from '../machine/read-parameters';
import { MEASURES } from './catalogue';
import { readMeasureQuery } from './measure-query';

const period = { from: '2019-01', to: '2019-12' };
const known = { lists: INITIAL, committees: INITIAL_COMMITTEES, today: '2026-11-29' };
const read = (code: string, parameters: Record<string, string>) => {
	const given = Object.entries({ ...period, ...parameters });
	const { values, problems } = readParameters(MEASURE_PARAMETERS, given);
	return values === null ? { query: null, problems } : readMeasureQuery(code, values, known);
};
const problemsOf = (code: string, parameters: Record<string, string>) =>
	(read(code, parameters).problems ?? []).map(({ parameter }) => parameter);

describe('a question about measures', () => {
	it('names wards by name or code, in any case', () => {
		for (const ward of ['Geriatrik 1', 'geriatrik-1', ' GERIATRIK 1 ']) {
			expect(read('cases', { ward })).toMatchObject({
				query: { filters: { ward: 'geriatrik-1' } }
			});
		}
	});

	it('names committees and care forms as files do, in any case', () => {
		for (const committee of ['ÄN', 'än', 'Äldrenämnden']) {
			expect(read('cases', { committee })).toMatchObject({
				query: { filters: { committee: 'ÄN' } }
			});
		}
		expect(read('cases', { careForm: 'Tvångsvård' })).toMatchObject({
			query: { filters: { careForm: 'tvångsvård' } }
		});
	});

	it('about all measures leaves out those that cannot be split that way', () => {
		expect(read('all', {})).toMatchObject({ query: { measures: MEASURES, by: null } });
		const byOwner = read('all', { by: 'owner' });
		const codes = byOwner.query?.measures.map(({ code }) => code);
		expect(codes).toEqual(['delay-reason-cases', 'delay-reasons']);
	});

	it('is refused with the parameter that is wrong', () => {
		expect(problemsOf('finns-inte', {})).toEqual(['mått']);
		expect(problemsOf('cases', { from: '2019' })).toEqual(['from']);
		expect(problemsOf('cases', { from: '2020-01' })).toEqual(['to']);
		expect(problemsOf('cases', { from: '1001-01' })).toEqual(['from']);
		expect(problemsOf('cases', { to: '9999-12' })).toEqual(['to']);
		expect(problemsOf('cases', { from: '2009-12' })).toEqual(['to']);
		expect(problemsOf('cases', { to: '2028-01' })).toEqual(['to']);
		expect(problemsOf('cases', { by: 'owner' })).toEqual(['by']);
		expect(problemsOf('cases', { ward: 'Finns inte' })).toEqual(['ward']);
		expect(problemsOf('cases', { sex: 'women' })).toEqual(['sex']);
		expect(problemsOf('cases', { sex: 'okänd' })).toEqual(['sex']);
		expect(problemsOf('cases', { ward: '' })).toEqual(['ward']);
		expect(problemsOf('cases', { healthcentre: 'Annan' })).toEqual(['healthcentre']);
		expect(problemsOf('cases', { avdelning: 'Urologi' })).toEqual(['avdelning']);
		expect(problemsOf('cases', { By: 'sex' })).toEqual(['By']);
		expect(problemsOf('cases', { __proto__: 'x', constructor: 'x' })).toEqual(['constructor']);
		expect(problemsOf('cases', { committee: 'BUN' })).toEqual(['committee']);
	});
});
