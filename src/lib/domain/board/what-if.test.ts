import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCase } from '../../../../tests/support/any-case';
import { event, exampleCase } from '../../../../tests/support/example-case';
import { addDays, dateOf, type LocalDate } from '../calendar/moment';
import { monthOf, type Month } from '../calendar/month';
import type { Case } from '../case/case';
import { daysReadyToDischarge } from '../case/day-count';
import { timelineOf } from '../case/timeline';
import { contributionsOf } from '../facts/contribute';
import { sumFacts, withoutZeros, type Facts } from '../facts/facts';
import { FAMILIES } from '../measures/catalogue';
import type { EvaluationContext } from '../measures/measure';
import type { Agreement } from '../payment/agreement';
import { DEFAULT_AGREEMENT } from '../payment/agreement-for';
import type { Target } from '../target/target';
import { monthOutlook } from './month-outlook';
import { slackOf, slackWords } from './slack';
import { dischargedOn, projectedFacts } from './what-if';

const TODAY = '2019-12-10';

function factsOf(
	cases: readonly Case[],
	countTo: LocalDate,
	agreements: readonly Agreement[] = []
) {
	const months = new Map<Month, Facts>();
	for (const record of cases) {
		for (const { month, facts } of contributionsOf(record, FAMILIES, { countTo, agreements })) {
			months.set(month, sumFacts([months.get(month) ?? {}, facts]));
		}
	}
	return months;
}

const isWaiting = (record: Case) => timelineOf(record).readyPeriods.at(-1)?.to === null;
/** Cases that somebody could have typed by today. */
const anyCaseByNow = anyCase
	.filter(({ events }) => events.every(({ at }) => dateOf(at) <= TODAY))
	.map((record) => ({ ...record, shortStays: [] }));
const someCases = fc.array(anyCaseByNow, { maxLength: 12 });
const anyAgreements = fc.constantFrom<Agreement[]>(
	[],
	[agreed({ model: 'average', freeDays: 1.5 })],
	[agreed({ model: 'average', freeDays: 1, longStay: { overDays: 14, freeDays: 3 } })],
	[agreed({ careForm: 'somatisk', model: 'average', freeDays: 2 })]
);

function agreed(changes: Partial<Agreement>): Agreement {
	return { ...DEFAULT_AGREEMENT, kommun: '2480', ...changes };
}

/** Everything but what came to nothing, which is as good as not there: the stored sums leave it out. */
const filled = (months: ReadonlyMap<Month, Facts>) =>
	new Map(
		[...months]
			.map(([month, facts]) => [month, withoutZeros(facts)] as const)
			.filter(([, facts]) => Object.keys(facts).length > 0)
			.sort()
	);

function contextWith(changes: Partial<EvaluationContext> = {}): Omit<EvaluationContext, 'partial'> {
	const lists = {
		...{ hospital: [], ward: [], healthCentre: [], plan: [] },
		...{ deficiencyInpatient: [], deficiencyPrimary: [], delayReason: [] }
	};
	const amounts = [{ year: 2019, kronor: 7800, verified: true }];
	return { lists, kommun: '2480', agreements: [], amounts, ...changes };
}

const AT_MOST_ONE: Target = {
	...{ id: 't', measure: 'days-mean', ward: null, healthCentre: null, sex: null },
	...{ validFrom: '2018-01-01', validTo: null, kind: 'at-most', low: null, high: 1 },
	...{ budget: false, bandHigh: null, bandPartly: null }
};

function outlook(
	months: ReadonlyMap<Month, Facts>,
	month = '2019-12',
	changes = {},
	today = TODAY,
	supposed = true
) {
	return monthOutlook(months, month, {
		context: contextWith(changes),
		targets: [AT_MOST_ONE],
		today,
		supposed
	});
}

const waiting = (ready: string, changes: Partial<Case> = {}) =>
	exampleCase({ ...changes, events: [event('admitted', '2019-11-20'), event('ready', ready)] });
const home = (ready: string, discharged: string) =>
	exampleCase({
		events: [
			event('admitted', '2019-11-20'),
			event('ready', ready),
			event('discharged', discharged)
		]
	});

describe('what if those who wait go home on a day', () => {
	test('with nobody waiting the month ends as it stands', () => {
		fc.assert(
			fc.property(someCases, anyAgreements, (cases, agreements) => {
				const now = factsOf(cases, addDays(TODAY, -1), agreements);
				const projected = projectedFacts(now, [], { today: TODAY, agreements });
				expect(filled(projected)).toEqual(filled(now));
			})
		);
	});

	test('the months are those that come of really discharging everybody that day', () => {
		fc.assert(
			fc.property(
				someCases,
				fc.array(fc.nat(60), { minLength: 12, maxLength: 12 }),
				anyAgreements,
				(cases, stays, agreements) => {
					const plans = cases.map((record, index) => ({
						record,
						on: addDays(TODAY, stays[index] ?? 0)
					}));
					const leaving = plans.filter(({ record }) => isWaiting(record));
					const now = factsOf(cases, addDays(TODAY, -1), agreements);
					const projected = projectedFacts(now, leaving, { today: TODAY, agreements });
					const done = plans.map(({ record, on }) =>
						isWaiting(record) ? dischargedOn(record, on) : record
					);
					const later = addDays(TODAY, 61);
					expect(filled(projected)).toEqual(filled(factsOf(done, later, agreements)));
				}
			)
		);
	});

	test('the order of going home does not matter, and a later day never shortens the mean', () => {
		fc.assert(
			fc.property(someCases, fc.nat(20), (cases, stay) => {
				const now = factsOf(cases, addDays(TODAY, -1));
				const sumFor = (days: number) =>
					cases
						.filter(isWaiting)
						.map((record) => daysReadyToDischarge(dischargedOn(record, addDays(TODAY, days))) ?? 0)
						.reduce((sum, count) => sum + count, 0);
				const all = cases.filter(isWaiting).map((record) => ({ record, on: addDays(TODAY, stay) }));
				const context = { today: TODAY, agreements: [] };
				expect(filled(projectedFacts(now, all, context))).toEqual(
					filled(projectedFacts(now, [...all].reverse(), context))
				);
				expect(sumFor(stay + 1)).toBeGreaterThanOrEqual(sumFor(stay));
			})
		);
	});

	test('the mean, the share and the liable days of a month that can be worked out by hand', () => {
		// Discharged: 0 and 2 days. Waiting: ready on the 6th at 10:30, home on the 12th: 6 days,
		// liable from the 9th: 9, 10 and 11.
		const cases = [home('2019-12-03', '2019-12-03'), home('2019-12-03', '2019-12-05')];
		const person = waiting('2019-12-06 10:30');
		const now = factsOf([...cases, person], addDays(TODAY, -1));
		expect(outlook(now)).toMatchObject({
			mean: { cell: { value: 1, n: 2 }, target: { verdict: { level: 'met' } } },
			within: { cell: { value: 50, numerator: 1, n: 2 } },
			liableDays: { value: 1 },
			kronor: { value: 7800 }
		});
		const leaving = [{ record: person, on: '2019-12-12' }];
		const then = projectedFacts(now, leaving, { today: TODAY, agreements: [] });
		expect(outlook(then)).toMatchObject({
			mean: { cell: { value: 8 / 3, n: 3 }, target: { verdict: { level: 'missed' } } },
			liableDays: { value: 3 },
			kronor: { value: 3 * 7800 },
			averages: []
		});
		const unverified = outlook(then, '2019-12', { amounts: [] });
		expect(unverified.liableDays?.value).toBe(3);
		expect(unverified.kronor).toMatchObject({ value: null, missing: 'belopp ej verifierat' });
	});

	test('a month that runs is not judged; what it would end at is, and so is one that is over', () => {
		const cases = [home('2019-12-03', '2019-12-03')];
		const now = factsOf(cases, addDays(TODAY, -1));
		const judged = (today: LocalDate, supposed: boolean) =>
			outlook(now, '2019-12', {}, today, supposed).mean.target;
		expect(judged(TODAY, false)).toEqual({ words: 'högst 1,0\u00a0dygn', verdict: null });
		expect(judged(TODAY, true)).toMatchObject({ verdict: { words: 'Målet nås' } });
		expect(judged('2020-01-10', false)).toMatchObject({ verdict: { words: 'Målet nås' } });
	});

	test('under an average agreement the excess is (s − free days) × n, s with two decimals rounded half up', () => {
		const agreements = [agreed({ model: 'average', freeDays: 1 })];
		const cases = [home('2019-12-03', '2019-12-03'), home('2019-12-03', '2019-12-05')];
		const person = waiting('2019-12-06 10:30');
		const now = factsOf([...cases, person], addDays(TODAY, -1), agreements);
		const leaving = [{ record: person, on: '2019-12-12' }];
		const then = projectedFacts(now, leaving, { today: TODAY, agreements });
		// 8 days over 3 cases: 2.67, so 1.67 × 3 = 5.01 days above what is free.
		expect(outlook(then, '2019-12', { agreements })).toMatchObject({
			averages: [{ n: 3, sum: 8, excess: 5.01, kronor: 39078 }],
			liableDays: { value: 5.01 }
		});
	});

	test('who goes home next month belongs to next month, with the liable days of this one left in it', () => {
		const person = waiting('2019-12-06 10:30');
		const now = factsOf([home('2019-12-03', '2019-12-05'), person], addDays(TODAY, -1));
		const leaving = [{ record: person, on: '2020-01-02' }];
		const then = projectedFacts(now, leaving, { today: TODAY, agreements: [] });
		expect(outlook(then)).toMatchObject({
			mean: { cell: { value: 2, n: 1 } },
			liableDays: { value: 23 }
		});
		expect(outlook(then, monthOf('2020-01-02'), {}, '2020-01-02')).toMatchObject({
			mean: { cell: { value: 27, n: 1 } },
			liableDays: { value: 1 }
		});
	});

	test('who is expected to die in hospital has no days, as in the measures', () => {
		const person = waiting('2019-12-06 10:30', { plan: 'avliden' });
		const now = factsOf([home('2019-12-03', '2019-12-05'), person], addDays(TODAY, -1));
		const leaving = [{ record: person, on: '2019-12-12' }];
		const then = projectedFacts(now, leaving, { today: TODAY, agreements: [] });
		expect(outlook(then).mean.cell).toMatchObject({ value: 2, n: 1 });
	});
});

describe('the slack before the month misses its target', () => {
	const slackFor = (cases: readonly Case[], high = 1) => {
		const now = factsOf(cases, addDays(TODAY, -1));
		const leaving = cases.filter(isWaiting).map((record) => ({ record, on: TODAY }));
		const facts = projectedFacts(now, leaving, { today: TODAY, agreements: [] });
		const month = monthOf(TODAY);
		const both = { now: now.get(month) ?? {}, home: facts.get(month) ?? {} };
		return slackOf(both, [{ ...AT_MOST_ONE, high }], TODAY);
	};

	test('is what target × cases leaves over the days that are used', () => {
		// Four home the same day: 4 to spare. One has waited a day: 1 × 5 − 1 = 4 left.
		const cases = [1, 2, 3, 4].map((day) => home(`2019-12-0${day}`, `2019-12-0${day}`));
		const slack = slackFor([...cases, waiting('2019-12-09')]);
		expect(slack).toEqual({
			...{ limit: 1, soFar: 4, waiting: 1, used: 1, left: 4, of: 5, monthOut: false },
			allUntil: '2019-12-14'
		});
		expect(slack && slackWords(slack)).toEqual({
			upshot: '4 av 5\u00a0dygn kvar innan månadens mål missas',
			detail:
				'De som skrivits ut har 4\u00a0dygn till godo mot målet högst 1,0\u00a0dygn. Den som väntar har väntat 1\u00a0dygn. Den som väntar kan stanna till lör 14 dec.'
		});
	});

	test('meets the target to the day and misses it a day later, whatever the month holds', () => {
		fc.assert(
			fc.property(someCases, fc.integer({ min: 0, max: 400 }), (cases, hundredths) => {
				const high = hundredths / 100;
				const slack = slackFor(cases, high);
				if (slack === null || slack.allUntil === null || slack.monthOut) return;
				const now = factsOf(cases, addDays(TODAY, -1));
				const meanIf = (on: LocalDate) => {
					const leaving = cases.filter(isWaiting).map((record) => ({ record, on }));
					const then = projectedFacts(now, leaving, { today: TODAY, agreements: [] });
					return outlook(then, monthOf(TODAY), {}, on).mean.cell?.value ?? NaN;
				};
				expect(meanIf(slack.allUntil)).toBeLessThanOrEqual(high);
				const next = addDays(slack.allUntil, 1);
				if (monthOf(next) === monthOf(TODAY)) expect(meanIf(next)).toBeGreaterThan(high);
			})
		);
	});

	test('is shared by those who wait in whole days, never rounded up to one too many', () => {
		// Five home the same day and two who became ready today: 7 days left, three and a half each.
		const cases = [1, 2, 3, 4, 5].map((day) => home(`2019-12-0${day}`, `2019-12-0${day}`));
		expect(slackFor([...cases, waiting(TODAY), waiting(TODAY)])).toMatchObject({
			...{ left: 7, waiting: 2, allUntil: '2019-12-13' }
		});
	});

	test('is below zero when the target is missed even if all go home today, and that is said', () => {
		const slack = slackFor([home('2019-12-01', '2019-12-04'), waiting('2019-12-01')]);
		expect(slack).toMatchObject({ soFar: -2, left: -10, allUntil: null });
		expect(slack && slackWords(slack).upshot).toBe(
			'Målet missas med 10\u00a0dygn även om den som väntar går hem i dag'
		);
	});

	test('loses no day to binary fractions, and is not there without an upper target', () => {
		const ten = Array.from({ length: 10 }, () => home('2019-12-03', '2019-12-03'));
		expect(slackFor(ten, 1.1)?.soFar).toBe(11);
		// In binary fractions 100 × 0.29 is a little less than 29, and 50 × 0.57 is 28.5.
		const same = (count: number): Facts => ({ 'days/somatisk/0': count });
		const soFar = (count: number, high: number) =>
			slackOf({ now: same(count), home: same(count) }, [{ ...AT_MOST_ONE, high }], TODAY)?.soFar;
		expect(soFar(100, 0.29)).toBe(29);
		expect(soFar(50, 0.57)).toBe(28);
		expect(slackOf({ now: {}, home: {} }, [], TODAY)).toBeNull();
	});

	test('says so when there is nothing, or too little for all of them, left to share', () => {
		const two = [waiting('2019-12-09'), waiting('2019-12-09')];
		const none = slackFor(two);
		expect(none && slackWords(none).detail).toContain('om någon av dem är kvar till i morgon');
		const one = slackFor([...two, home('2019-12-03', '2019-12-03')]);
		expect(one && slackWords(one)).toMatchObject({
			upshot: '1 av 3\u00a0dygn kvar innan månadens mål missas',
			detail: expect.stringContaining('Stannar alla till i morgon missas målet.') as string
		});
	});

	test('tells that all may stay the month out when they can', () => {
		const ten = Array.from({ length: 10 }, () => home('2019-12-03', '2019-12-03'));
		const slack = slackFor([...ten, waiting('2019-12-09')], 5);
		expect(slack).toMatchObject({ monthOut: true, allUntil: '2019-12-31' });
		expect(slack && slackWords(slack).detail).toContain('kan stanna månaden ut');
	});
});
