import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import type { Facts } from '../facts/facts';
import { isHidden, isWholeHidden, maskData, maskFrom } from './mask';
import { monthTables, wholeMonth } from './month-tables';
import { releasePeriod } from '../../../../tests/support/release-period';

const women: Facts = {
	...{ cases: 30, noticed: 20, sipHeld: 12, sipCases: 10, 'plan/sabo': 30 },
	...{ 'sipTiming/före': 12, 'days/somatisk/2': 30 }
};
const men: Facts = { cases: 20, noticed: 10, 'plan/hem-bef': 20, 'days/somatisk/0': 20 };

const sum = (facts: Facts, sex: string, dimension: 'total' | 'ward' = 'total', group = '') => ({
	...{ dimension, group, committee: 'ÄN', sex, facts }
});
const tables = monthTables([
	sum(women, 'kvinna'),
	sum(men, 'man'),
	sum(women, 'kvinna', 'ward', 'g1'),
	sum(men, 'man', 'ward', 'g1')
]);
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };
const release = (hidden: Readonly<Record<string, readonly string[]>> = {}) => ({
	...{ period: '2019', ground: new Map([['2019-12', tables]]), mask: maskFrom(hidden) },
	...{ context, threshold: 5 }
});

describe('a month’s tables', () => {
	it('add sexes and committees up where they are not what is asked for', () => {
		expect(wholeMonth(tables)).toMatchObject({ cases: 50, noticed: 30 });
		expect(tables.ward.get('g1')?.cases).toBe(50);
		expect([...tables.sex.keys()]).toEqual(['kvinna', 'man']);
		expect(tables.committee.get('ÄN')?.cases).toBe(50);
		expect(tables.age.size).toBe(0);
		expect(wholeMonth(monthTables([]))).toEqual({});
	});
});

describe('the whole of a published period', () => {
	const whole = (hidden = {}) => releasePeriod(release(hidden)).total.get('') ?? {};

	it('has every figure that is not hidden', () => {
		const figures = whole({ 'notice/total': [''] });
		expect(figures.cases).toEqual({ value: 50, n: 50 });
		expect(figures['sip-count']).toEqual({ value: 12, n: 50 });
		expect(figures['admission-notice-24h']).toBeNull();
		expect(whole()['admission-notice-24h']).toEqual({ value: 60, n: 50, numerator: 30 });
	});

	it('has groups with what they are of; those without anything are not named', () => {
		const figures = whole({ 'cases/plan': ['sabo', 'avliden'] });
		expect(figures.plan).toEqual({ value: null, n: 50 });
		expect(figures['plan/plan/hem-bef']).toEqual({ value: 20, n: 50 });
		expect(figures['plan/plan/sabo']).toBeNull();
		expect(figures['plan/plan/avliden']).toBeNull();
		expect('plan/plan/hem-nya' in figures).toBe(false);
	});

	it('names every group where all are hidden, and not even what they are of', () => {
		const figures = whole({ timing: ['*'], 'cases/plan': ['*'] });
		expect(figures['sip-timing']).toBeNull();
		expect(figures['sip-timing/timing/före']).toBeNull();
		expect(figures['sip-timing/timing/efter']).toBeNull();
		expect(figures.plan).toBeNull();
		expect(figures['plan/plan/hem-nya']).toBeNull();
		expect(figures['plan/plan/okänd']).toBeNull();
	});
});

describe('a breakdown of a published period', () => {
	it('has single measures only, and no group without figures', () => {
		const sexes = releasePeriod(release({ 'notice/sex': ['man'] })).sex;
		expect([...sexes.keys()]).toEqual(['kvinna', 'man']);
		expect(sexes.get('man')?.cases).toEqual({ value: 20, n: 20 });
		expect(sexes.get('man')?.['admission-notice-24h']).toBeNull();
		expect(sexes.get('kvinna')?.['admission-notice-24h']?.numerator).toBe(20);
		expect('plan' in (sexes.get('man') ?? {})).toBe(false);
	});

	it('names the groups of a row that is hidden as a whole, so that none is told from it', () => {
		const sexes = releasePeriod(release({ 'cases/sex': ['*'] })).sex;
		expect([...sexes.keys()]).toContain('uppgift saknas');
		expect(sexes.get('uppgift saknas')).toEqual({ cases: null });
		const ages = releasePeriod(release({ 'cases/age': ['*'] })).age;
		expect(ages.get('80+')).toEqual({ cases: null });
		const wards = releasePeriod(release({ 'cases/ward': ['*'] })).ward;
		expect(wards.get('okänd')).toEqual({ cases: null });
	});

	it('is published for each dimension, and the whole', () => {
		const all = releasePeriod(release());
		expect(Object.keys(all).sort()).toEqual([
			...['age', 'careForm', 'committee', 'healthCentre', 'plan', 'sex', 'total', 'ward']
		]);
		expect(all.ward.get('g1')?.cases).toEqual({ value: 50, n: 50 });
		expect(all.total.get('')?.cases).toEqual({ value: 50, n: 50 });
	});
});

describe('hidden cells', () => {
	const mask = maskFrom({ 'cases/ward': ['g2', 'g1'], timing: ['*'], reason: [] });

	it('are groups, or every group of a row', () => {
		expect(isHidden(mask, 'cases/ward', 'g1')).toBe(true);
		expect(isHidden(mask, 'cases/ward', 'g3')).toBe(false);
		expect(isHidden(mask, 'cases/sex', 'man')).toBe(false);
		expect(isHidden(mask, 'timing', 'före')).toBe(true);
		expect(isWholeHidden(maskFrom({ 'sip/total': [''] }), 'sip')).toBe(true);
		expect(isWholeHidden(mask, 'cases')).toBe(false);
	});

	it('are kept in order, without rows that hide nothing', () => {
		expect(JSON.stringify(maskData(maskFrom({ timing: ['*'], 'cases/ward': ['g2', 'g1'] })))).toBe(
			'{"cases/ward":["g1","g2"],"timing":["*"]}'
		);
		expect(maskData(mask)).not.toHaveProperty('reason');
	});
});
