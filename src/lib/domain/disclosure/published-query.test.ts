import { expect, it } from 'vitest';
import { measureByCode, MEASURES } from '../measures/catalogue';
import type { MeasureQuery } from '../measures/measure-query';
import { ONE_AT_A_TIME, readPublishedQuery } from './published-query';

const whole: MeasureQuery = {
	measures: MEASURES,
	from: '2019-01',
	to: '2019-12',
	by: null,
	grouping: null,
	filters: {}
};
const only = (code: string) => MEASURES.filter((measure) => measure === measureByCode(code));

it('the whole, one breakdown and one group of a breakdown may be asked for', () => {
	expect(readPublishedQuery(whole)).toMatchObject({ query: { by: null } });
	expect(readPublishedQuery({ ...whole, by: 'ward' })).toMatchObject({ query: { by: 'ward' } });
	expect(readPublishedQuery({ ...whole, filters: { sex: 'man' } })).toMatchObject({
		query: { filters: { sex: 'man' } }
	});
});

it('two breakdowns at once are refused in plain words', () => {
	const twice = { ...whole, by: 'ward' as const, filters: { sex: 'man' } };
	expect(readPublishedQuery(twice)).toEqual({
		query: null,
		problems: [{ code: 'not-published', parameter: 'sex', message: ONE_AT_A_TIME }]
	});
	const filters = { sex: 'man', age: '80+' };
	expect(readPublishedQuery({ ...whole, filters }).query).toBeNull();
});

it('a measure by groups is not broken down once more; all leaves such measures out', () => {
	const plans = { ...whole, measures: only('plan'), by: 'sex' as const };
	expect(readPublishedQuery(plans).query).toBeNull();
	const all = readPublishedQuery({ ...whole, by: 'sex' });
	expect(all.query?.measures.every(({ kind }) => kind === 'single')).toBe(true);
	expect(readPublishedQuery({ ...whole, measures: only('plan') }).problems).toBeNull();
});
