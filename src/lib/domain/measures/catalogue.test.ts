import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { PERCENTILES, READINGS, ROUNDED } from '../../../../tests/support/attacker/read-figures';
import { contributionsOf } from '../facts/contribute';
import { DIMENSIONS } from '../facts/dimension';
import { sumFacts, type Facts } from '../facts/facts';
import { FAMILIES, MEASURES, measureByCode } from './catalogue';
import type { Measure, PeriodFacts } from './measure';

/** The codes of the measures of which something is so. */
const those = (are: (measure: Measure) => unknown) =>
	MEASURES.filter(are).map(({ code }) => code as string);
const grouping = (measure: Measure) => (measure.kind === 'grouped' ? measure.groupings : []);

describe('what domain.md §5 says of the measures', () => {
	it('lower is better, or higher, or neither', () => {
		expect(those(({ direction }) => direction === 'lower')).toEqual([
			...['days-mean', 'days-mean-excl0', 'days-median', 'days-p90', 'days-max'],
			...['days-per-1000', 'days-per-1000-80'],
			...['deficiencies', 'deficiencies-primary', 'deficiency-ward'],
			...['delay-reason-cases', 'delay-reasons'],
			...['payment-days', 'payment-persons', 'payment-amount'],
			...['short-stay-length', 'short-stay-waiting', 'short-stay-waiting-persons'],
			...['care-home-wait', 'care-home-wait-short-stay']
		]);
		expect(those(({ direction }) => direction === 'higher')).toEqual([
			...['admission-notice-24h', 'sip-share', 'sip-called-3d', 'same-day-share'],
			'within-target-share'
		]);
	});

	it('shares are in %, means in days, and money in kronor', () => {
		expect(those(({ unit }) => unit === '%')).toEqual([
			...['admission-notice-24h', 'sip-share', 'sip-called-3d', 'same-day-share'],
			...['within-target-share', 'short-stay-waiting', 'short-stay-waiting-persons'],
			'care-home-offer-share'
		]);
		expect(those(({ unit }) => unit === 'dygn')).toEqual([
			...['days-mean', 'days-mean-excl0', 'days-median', 'days-p90', 'days-max'],
			...['days-per-1000', 'days-per-1000-80', 'delay-reasons'],
			...['payment-days', 'short-stay-days', 'short-stay-length'],
			...['care-home-wait', 'care-home-wait-short-stay']
		]);
		expect(those(({ unit }) => unit === 'personer')).toEqual([
			...['payment-persons', 'short-stay-persons']
		]);
		expect(those(({ unit }) => unit === 'kr')).toEqual(['payment-amount']);
	});

	it('months are added up for counts, days and kronor, and recomputed for anything else', () => {
		expect(those(({ aggregation }) => aggregation === 'count')).toEqual([
			...['cases', 'plan', 'sip-count', 'sip-timing', 'sip-health-centre', 'days-distribution'],
			...['days-per-1000', 'days-per-1000-80'],
			...['deficiencies', 'deficiencies-primary', 'deficiency-ward'],
			...['delay-reason-cases', 'delay-reasons', 'payment-days', 'payment-amount'],
			'short-stay-days'
		]);
		expect(new Set(MEASURES.map(({ aggregation }) => aggregation))).toEqual(
			new Set(['count', 'recomputed'])
		);
	});

	it('counts have XmR charts, shares p, deficiencies u, means and ratios I′', () => {
		const charted = (kind: string) => those(({ chart }) => chart === kind);
		expect(charted('p')).toEqual([
			...['admission-notice-24h', 'sip-share', 'sip-called-3d', 'same-day-share'],
			...['within-target-share', 'deficiency-ward', 'short-stay-waiting-persons']
		]);
		expect(charted('u')).toEqual(['deficiencies', 'deficiencies-primary']);
		expect(charted('i-prime')).toEqual([
			...['days-mean', 'days-mean-excl0', 'days-p90', 'short-stay-length'],
			...['short-stay-waiting', 'care-home-offer-share', 'care-home-wait'],
			'care-home-wait-short-stay'
		]);
		expect(charted('run')).toEqual(['days-median', 'days-max']);
		expect(charted('xmr')).toEqual([
			...['cases', 'plan', 'sip-count', 'sip-timing', 'sip-health-centre', 'days-distribution'],
			...['days-per-1000', 'days-per-1000-80'],
			...['delay-reason-cases', 'delay-reasons', 'payment-days', 'payment-persons'],
			...['payment-amount', 'short-stay-days', 'short-stay-persons']
		]);
	});

	it('SIPs settle late, and days of who still waits or stays may grow', () => {
		expect(those(({ settlesLate }) => settlesLate)).toEqual([
			...['sip-share', 'sip-count', 'sip-timing', 'sip-health-centre', 'sip-called-3d']
		]);
		const running = (fact: string) => those(({ runningFact }) => runningFact === fact);
		const ofDays = (fact: string) => those(({ dayFacts }) => dayFacts?.includes(fact));
		const payment = ['payment-days', 'payment-persons', 'payment-amount'];
		const stays = ['days', 'persons', 'waiting', 'waiting-persons'].map((of) => `short-stay-${of}`);
		expect(running('payRunning')).toEqual(payment);
		expect(ofDays('payDays')).toEqual(payment);
		expect(running('ssRunning')).toEqual(stays);
		expect(ofDays('ssDays')).toEqual(stays);
	});

	it('means of few are marked, and what is odd about a measure is said of it', () => {
		expect(those(({ marksSmallBase }) => marksSmallBase)).toEqual([
			...['days-mean', 'days-mean-excl0', 'days-median', 'days-p90', 'short-stay-length'],
			...['care-home-wait', 'care-home-wait-short-stay']
		]);
		expect(those(({ extreme }) => extreme)).toEqual(['days-max']);
		expect(those(({ mayExceedWhole }) => mayExceedWhole)).toEqual(['care-home-offer-share']);
		expect(those(({ personsOverlap }) => personsOverlap)).toEqual(['short-stay-waiting-persons']);
		expect(those(({ groupsHaveOwnN }) => groupsHaveOwnN)).toEqual(['deficiency-ward']);
		expect(measureByCode('days-mean')?.pairedWith).toBe('days-max');
		expect(measureByCode('days-median')?.percentile).toBe(0.5);
		expect(measureByCode('days-p90')?.percentile).toBe(0.9);
	});

	it('each can be broken down by every dimension, but those out of the inhabitants by none', () => {
		const ofInhabitants = those((measure) => measure.ofInhabitants);
		expect(ofInhabitants).toEqual(['days-per-1000', 'days-per-1000-80']);
		for (const { code, breakdowns } of MEASURES) {
			expect(breakdowns).toEqual(ofInhabitants.includes(code) ? [] : DIMENSIONS);
		}
	});
});

describe('the monthly review', () => {
	it('has the sections in the order of the slides', () => {
		expect([...new Set(MEASURES.map(({ section }) => section))]).toEqual([
			...['ärenden', 'sip', 'dygn', 'brister', 'orsaker', 'betalning', 'korttids', 'säbo']
		]);
		const inSection = (of: string) => those(({ section }) => section === of);
		expect(inSection('sip').every((code) => code.startsWith('sip-'))).toBe(true);
		expect(inSection('betalning').every((code) => code.startsWith('payment-'))).toBe(true);
		expect(inSection('korttids').every((code) => code.startsWith('short-stay-'))).toBe(true);
		expect(inSection('säbo').every((code) => code.startsWith('care-home-'))).toBe(true);
	});

	it('has one measure that leads a section', () => {
		expect(those(({ leads }) => leads)).toEqual([
			...['cases', 'sip-share', 'days-mean', 'payment-days', 'short-stay-persons'],
			'care-home-wait'
		]);
	});
});

it('every measure is hidden by the rule that its numbers need', () => {
	const rules = MEASURES.map((measure) => [
		measure.code,
		measure.kind === 'single'
			? measure.disclosure
			: measure.groupings.map(({ name, disclosure }) => `${name}: ${disclosure}`).join(', ')
	]);
	expect(Object.fromEntries(rules)).toEqual({
		cases: 'cases',
		plan: 'plan: cases/plan',
		'admission-notice-24h': 'notice',
		'sip-share': 'sip',
		'sip-count': 'sip',
		'sip-timing': 'timing: timing',
		'sip-health-centre': 'healthCentre: sip/healthCentre',
		'sip-called-3d': 'sip-called',
		'days-mean': 'days',
		'days-mean-excl0': 'same-day',
		'days-median': 'percentiles',
		'days-p90': 'percentiles',
		'days-max': 'longest',
		'days-distribution': 'days: distribution',
		'same-day-share': 'same-day',
		'within-target-share': 'within-target',
		'days-per-1000': 'longest',
		'days-per-1000-80': 'longest',
		deficiencies: 'type: defInpatient',
		'deficiencies-primary': 'type: defPrimary',
		'deficiency-ward': 'ward: defWard',
		'delay-reason-cases': 'reason: reason, owner: owner',
		'delay-reasons': 'reason: reason, owner: owner',
		'payment-days': 'payment',
		'payment-persons': 'payment',
		'payment-amount': 'payment',
		'short-stay-days': 'kind: kind',
		'short-stay-persons': 'short-stay',
		'short-stay-length': 'kind: length',
		'short-stay-waiting': 'waiting',
		'short-stay-waiting-persons': 'waiting',
		'care-home-offer-share': 'care-home-offers',
		'care-home-wait': 'care-home-wait',
		'care-home-wait-short-stay': 'care-home-wait-short-stay'
	});
});

it('the attacker reads every single figure but those never published, and kronor', () => {
	// Those are days times an amount that everybody knows.
	const single = those(({ kind }) => kind === 'single');
	const read = new Set([READINGS, ROUNDED, PERCENTILES].flatMap((each) => Object.keys(each)));
	expect(single.filter((code) => !read.has(code))).toEqual([
		...['days-max', 'days-per-1000', 'days-per-1000-80', 'payment-amount']
	]);
});

it('groups are the values of the list they are named after', () => {
	const lists = MEASURES.flatMap((measure) =>
		grouping(measure).map(({ list, fixed }) => [
			measure.code,
			list ?? fixed?.map(({ code }) => code)
		])
	);
	expect(lists).toEqual([
		['plan', 'plan'],
		['sip-timing', ['före', 'efter']],
		['sip-health-centre', 'healthCentre'],
		['days-distribution', ['0', '1', '2', '3', '4', '5', '6', '7+']],
		['deficiencies', 'deficiencyInpatient'],
		['deficiencies-primary', 'deficiencyPrimary'],
		['deficiency-ward', 'ward'],
		['delay-reason-cases', 'delayReason'],
		['delay-reason-cases', ['intern', 'region', 'individ', 'övrigt']],
		['delay-reasons', 'delayReason'],
		['delay-reasons', ['intern', 'region', 'individ', 'övrigt']],
		['short-stay-days', ['aterh', 'utred', 'lak', 'sabo', 'ass']],
		['short-stay-length', ['aterh', 'utred', 'lak', 'sabo', 'ass']]
	]);
});

const context = {
	...{ lists: INITIAL, kommun: '2480', agreements: [], amounts: [], partial: false }
};

const someCases = casesOf2018And2019().slice(0, 60);

/** The facts of some cases, as one month, over the families of one measure or of all. */
function factsOf(families: Measure['families']): PeriodFacts {
	const facts = sumFacts(
		someCases
			.flatMap((record) =>
				contributionsOf(record, families, { countTo: '2020-01-31', agreements: [] })
			)
			.map((part) => part.facts)
	);
	return { months: [{ month: '2018-01', facts }], total: facts, sinceJanuary: false };
}

it('every measure reads what the families that it names write, and nothing else', () => {
	const all = factsOf(FAMILIES);
	for (const measure of MEASURES) {
		const own = factsOf(measure.families);
		expect(measure.families.length, measure.code).toBeGreaterThan(0);
		if (measure.kind === 'single') {
			expect(measure.evaluate(own, context), measure.code).toEqual(measure.evaluate(all, context));
			continue;
		}
		for (const { name } of measure.groupings) {
			const cells = measure.evaluate(own, context, name);
			expect(cells, measure.code).toEqual(measure.evaluate(all, context, name));
			expect(cells.size, measure.code).toBeGreaterThan(0);
			expect(measure.base?.(own.total), measure.code).toEqual(measure.base?.(all.total));
		}
	}
});

describe('the persons behind a figure', () => {
	const behind = (code: string, facts: Facts, name?: string) => {
		const measure = measureByCode(code);
		const period = { months: [{ month: '2019-02', facts }], total: facts, sinceJanuary: false };
		if (measure?.kind === 'single') return measure.persons?.(period);
		return [...(measure?.persons?.(facts, context, name) ?? [])];
	};

	it('are those who had a SIP, waited the longest or were on a short stay', () => {
		expect(behind('sip-count', { sipHeld: 9, sipCases: 7 })).toBe(7);
		expect(behind('days-max', { 'days/somatisk/2': 30, 'days/somatisk/9': 2 })).toBe(2);
		expect(behind('days-max', {})).toBe(0);
		for (const code of ['short-stay-waiting', 'short-stay-waiting-persons']) {
			expect(behind(code, { 'ssDays/sabo': 40, ssPersons: 3 })).toBe(3);
		}
	});

	it('are by group those who had a SIP there, or waited for that reason', () => {
		const sips = { 'sipTiming/före': 9, 'sipTimingCases/före': 7 };
		expect(behind('sip-timing', sips)).toEqual([['före', 7]]);
		const centres = { 'sipHealthCentre/annan': 9, 'sipHealthCentreCases/annan': 7 };
		expect(behind('sip-health-centre', centres)).toEqual([['annan', 7]]);
		const delays = { 'reasonDays/k-sabo': 90, 'reasonCases/k-sabo': 3, 'reasonCases/k-start': 2 };
		expect(behind('delay-reasons', delays)).toEqual([
			['k-sabo', 3],
			['k-start', 2]
		]);
		expect(behind('delay-reasons', delays, 'owner')).toEqual([['intern', 5]]);
	});
});

it('a reason that is in no list is of others, and has its own n', () => {
	const facts = { 'reasonCases/egen': 3, 'reasonCases/smitta': 2, 'reasonDays/egen': 9 };
	const period = { months: [], total: facts, sinceJanuary: false };
	const measure = measureByCode('delay-reason-cases');
	if (measure?.kind !== 'grouped') throw new Error('No measure by groups');
	expect([...measure.evaluate(period, context, 'owner')]).toEqual([['övrigt', { value: 5, n: 5 }]]);
	expect([...measure.evaluate(period, context)]).toEqual([
		['egen', { value: 3, n: 5 }],
		['smitta', { value: 2, n: 5 }]
	]);
});

it('kronor that are missing say why, and only where there are days', () => {
	const measure = measureByCode('payment-amount');
	if (measure?.kind !== 'single') throw new Error('No measure with one figure');
	const facts = { 'payDays/somatisk': 9, payPersons: 2 };
	const period = { months: [{ month: '2018-01', facts }], total: facts, sinceJanuary: false };
	expect(measure.evaluate(period, context)).toMatchObject({ value: null, n: 2 });
	expect(measure.evaluate(period, context).missing).toMatch(/verifierat/);
	const amounts = [{ year: 2018, kronor: 100, verified: true }];
	expect(measure.evaluate(period, { ...context, amounts })).toEqual({ value: 900, n: 2 });
});

it('a ward’s deficiencies have the ward’s cases for n, and can be made a rate of a period', () => {
	const total = { 'wardCases/g1': 9, 'wardCases/g2': 4, 'defWard/g1': 3 };
	const measure = measureByCode('deficiency-ward');
	if (measure?.kind !== 'grouped') throw new Error('No measure by groups');
	expect([...measure.evaluate({ months: [], total, sinceJanuary: false }, context)]).toEqual([
		['g1', { value: 3, n: 9, numerator: 3 }],
		['g2', { value: 0, n: 4, numerator: 0 }]
	]);
});
