import { describe, expect, it } from 'vitest';
import { event, exampleCase } from '../../../../tests/support/example-case';
import type { Case, ShortStay } from '../case/case';
import { contributionsOf, isRunning } from './contribute';
import type { FactFamily } from './fact-family';
import { factsUnder, type Facts } from './facts';
import {
	addPerson,
	careHome,
	days,
	deficiencies,
	delay,
	firstOfYear,
	payment,
	shortStay,
	sips,
	volume
} from './families';

const registered = '2020-01-02T08:00:00.000Z';
const open = [event('admitted', '2019-11-20 10:00'), event('ready', '2019-11-25 10:00')];

function factsOf(family: FactFamily, changes: Partial<Case>, countTo = '2020-01-31') {
	const found = contributionsOf(exampleCase(changes), [family], { countTo, agreements: [] });
	return Object.fromEntries(found.map(({ month, facts }) => [month, facts])) as Record<
		string,
		Facts
	>;
}

function stay(kind: ShortStay['kind'], from: string, to: string | null): ShortStay {
	return { kind, from, to, registered };
}

describe('the admission notice', () => {
	const noticed = (admitted: string, notice: string | null) => {
		const events = [event('admitted', admitted), event('discharged', '2019-12-20')];
		if (notice !== null) events.push(event('admissionNotice', notice));
		return factsOf(volume, { events })['2019-12']?.noticed === 1;
	};

	it('is in time up to and including 24 hours', () => {
		expect(noticed('2019-12-01 10:00', '2019-12-02 10:00')).toBe(true);
		expect(noticed('2019-12-01 10:00', '2019-12-02 10:01')).toBe(false);
	});

	it('is judged by date where a time of day is missing', () => {
		expect(noticed('2019-12-01', '2019-12-02 23:00')).toBe(true);
		expect(noticed('2019-12-01 23:00', '2019-12-02')).toBe(true);
		expect(noticed('2019-12-01', '2019-12-03')).toBe(false);
	});

	it('is in time when it came before the admission, and never when it is missing', () => {
		expect(noticed('2019-12-01 10:00', '2019-11-30 10:00')).toBe(true);
		expect(noticed('2019-12-01 10:00', null)).toBe(false);
		const events = [event('admissionNotice', '2019-12-01'), event('discharged', '2019-12-20')];
		expect(factsOf(volume, { events })['2019-12']?.noticed).toBeUndefined();
	});
});

it('a discharged case counts once, with its plan', () => {
	expect(factsOf(volume, {})['2019-12']).toEqual({ cases: 1, noticed: 1, 'plan/hem-bef': 1 });
	expect(factsOf(volume, { plan: null })['2019-12']).toMatchObject({ 'plan/okänd': 1 });
});

it('days are counted by care form; who died and who never was ready has none', () => {
	expect(factsOf(days, {})).toEqual({ '2019-12': { 'days/somatisk/2': 1 } });
	expect(factsOf(days, { careForm: 'psykiatrisk' })['2019-12']).toEqual({
		'days/psykiatrisk/2': 1
	});
	expect(factsOf(days, { plan: 'avliden' })).toEqual({});
	expect(factsOf(delay, { plan: 'avliden' })).toEqual({});
	expect(factsOf(days, { events: [event('discharged', '2019-12-07')] })).toEqual({});
});

it('an open case is in no measure of discharged cases', () => {
	expect(factsOf(days, { events: open })).toEqual({});
	expect(factsOf(volume, { events: open })).toEqual({});
	expect(factsOf(sips, { events: open })).toEqual({});
	expect(factsOf(delay, { events: open })).toEqual({});
	expect(factsOf(deficiencies, { events: open })).toEqual({});
});

it('held SIPs are before up to and including the discharge date, and only held ones count', () => {
	const held = (on: string) => ({ called: null, on, outcome: 'held' as const, registered });
	const declined = { called: null, on: '2019-12-02', outcome: 'declined' as const, registered };
	const facts = factsOf(sips, {
		sips: [held('2019-12-07 15:00'), held('2019-12-08'), held('2019-12-30'), declined]
	});
	expect(facts['2019-12']).toEqual({
		sipHeld: 3,
		sipCases: 1,
		'sipTiming/före': 1,
		'sipTiming/efter': 2,
		'sipTimingCases/före': 1,
		'sipTimingCases/efter': 1,
		'sipHealthCentre/ersboda-halsocentral': 3,
		'sipHealthCentreCases/ersboda-halsocentral': 1
	});
	const late = factsOf(sips, { healthCentre: null, sips: [held('2019-12-08')] })['2019-12'];
	expect(late).toEqual({
		sipHeld: 1,
		sipCases: 1,
		'sipTiming/efter': 1,
		'sipTimingCases/efter': 1,
		'sipHealthCentre/okänd': 1,
		'sipHealthCentreCases/okänd': 1
	});
});

it('a SIP is called in time up to three days after the first ready date, whatever came of it', () => {
	const called = (at: string) => {
		const sip = { called: at, on: null, outcome: null, registered };
		return factsOf(sips, { sips: [sip] })['2019-12'];
	};
	expect(called('2019-12-08 23:00')).toEqual({ sipCalled: 1, sipCalledInTime: 1 });
	expect(called('2019-12-09')).toEqual({ sipCalled: 1 });
	expect(called('2019-11-30')).toEqual({ sipCalled: 1, sipCalledInTime: 1 });
});

it('the first call counts, and only of who has been ready', () => {
	const called = (at: string) => ({ called: at, on: null, outcome: null, registered });
	const again = { sips: [called('2019-12-09'), called('2019-12-08')] };
	expect(factsOf(sips, again)['2019-12']).toEqual({ sipCalled: 1, sipCalledInTime: 1 });
	const neverReady = { ...again, events: [event('discharged', '2019-12-07')] };
	expect(factsOf(sips, neverReady)).toEqual({});
});

it('a delay counts by its primary reason, unknown where none is given', () => {
	expect(factsOf(delay, { delayReasons: ['k-sabo', 'r-info'] })['2019-12']).toEqual({
		'reasonCases/k-sabo': 1,
		'reasonDays/k-sabo': 2,
		'reasonAlso/r-info': 1
	});
	expect(factsOf(delay, {})['2019-12']).toEqual({
		'reasonCases/okand': 1,
		'reasonDays/okand': 2
	});
});

it('a ward without deficiency still has its case', () => {
	expect(factsOf(deficiencies, { deficienciesPrimary: ['pv-annat'] })['2019-12']).toEqual({
		'wardCases/geriatrik-1': 1,
		'defPrimary/pv-annat': 1,
		defPrimaryCases: 1
	});
});

it('a case with several deficiencies is one case of its ward', () => {
	const deficienciesInpatient = ['egenvard', 'annat'];
	expect(factsOf(deficiencies, { ward: null, deficienciesInpatient })['2019-12']).toEqual({
		'wardCases/okänd': 1,
		'defInpatient/egenvard': 1,
		'defInpatient/annat': 1,
		defInpatientCases: 1,
		'defWard/okänd': 1
	});
});

it('liable days fall in the month of the day and count an open case to yesterday', () => {
	const facts = factsOf(payment, { events: open }, '2019-12-10');
	// Ready Monday 25 November before noon: liable from the 28th.
	expect(facts['2019-11']).toEqual({
		'payDays/somatisk': 3,
		payPersons: 1,
		payPersonsFirst: 1,
		payRunning: 1
	});
	expect(facts['2019-12']).toEqual({ 'payDays/somatisk': 10, payPersons: 1, payRunning: 1 });
});

it('disputed liable days still count and are also counted apart', () => {
	const events = [...open, event('discharged', '2019-11-30 09:00')];
	expect(factsOf(payment, { events, disputedOn: '2019-12-03' })['2019-11']).toEqual({
		'payDays/somatisk': 2,
		payPersons: 1,
		payPersonsFirst: 1,
		payDisputed: 2
	});
});

describe('short stays', () => {
	it('have a day on the first date and none on the last', () => {
		const facts = factsOf(shortStay, { shortStays: [stay('sabo', '2019-12-30', '2020-01-02')] });
		expect(facts['2019-12']).toEqual({
			'ssDays/sabo': 2,
			ssPersons: 1,
			ssPersonsFirst: 1,
			ssPersonsSabo: 1,
			ssPersonsSaboFirst: 1,
			'ssPersonsKind/sabo': 1,
			'ssPersonsKindFirst/sabo': 1
		});
		const other = factsOf(shortStay, { shortStays: [stay('ass', '2019-12-30', '2019-12-31')] });
		expect(other).toEqual({
			'2019-12': {
				'ssDays/ass': 1,
				ssPersons: 1,
				ssPersonsFirst: 1,
				'ssPersonsKind/ass': 1,
				'ssPersonsKindFirst/ass': 1,
				'ssLengthN/ass': 1,
				'ssLengthSum/ass': 1
			}
		});
		expect(facts['2020-01']).toMatchObject({
			'ssDays/sabo': 1,
			'ssLengthN/sabo': 1,
			'ssLengthSum/sabo': 3
		});
	});

	it('count a person once a month and once a year, however many stays', () => {
		const shortStays = [
			stay('aterh', '2019-10-01', '2019-10-05'),
			stay('sabo', '2019-10-10', '2019-11-03')
		];
		const facts = factsOf(shortStay, { shortStays });
		expect(facts['2019-10']).toMatchObject({ ssPersons: 1, ssPersonsFirst: 1 });
		expect(facts['2019-11']?.ssPersons).toBe(1);
		expect(facts['2019-11']?.ssPersonsFirst).toBeUndefined();
	});

	it('that are running count to yesterday and have no length yet', () => {
		const running = { shortStays: [stay('lak', '2020-01-10', null)] };
		const planned = { shortStays: [stay('lak', '2020-01-10', '2020-02-20')] };
		const facts = factsOf(shortStay, running, '2020-01-14')['2020-01'];
		expect(facts).toMatchObject({ 'ssDays/lak': 5, ssRunning: 1 });
		expect(factsUnder(facts ?? {}, 'ssLengthN').size).toBe(0);
		expect(factsOf(shortStay, planned, '2020-01-14')['2020-01']).toEqual(facts);
	});

	it('that end today have all their days', () => {
		const facts = factsOf(
			shortStay,
			{ shortStays: [stay('lak', '2020-01-10', '2020-01-15')] },
			'2020-01-14'
		);
		expect(facts['2020-01']).toMatchObject({ 'ssDays/lak': 5, 'ssLengthSum/lak': 5 });
	});

	it('keep the case running until they have ended', () => {
		const until = (to: string | null) =>
			isRunning(exampleCase({ shortStays: [stay('lak', '2020-01-10', to)] }), '2020-01-14');
		expect([until(null), until('2020-01-16'), until('2020-01-15')]).toEqual([true, true, false]);
		const ended = stay('lak', '2020-01-01', '2020-01-10');
		const shortStays = [ended, stay('sabo', '2020-01-10', null)];
		expect(isRunning(exampleCase({ shortStays }), '2020-01-14')).toBe(true);
	});
});

it('an open case runs while it is ready, and no longer', () => {
	const runs = (...events: Case['events']) => isRunning(exampleCase({ events }), '2020-01-14');
	const [admitted, ready] = open as [Case['events'][0], Case['events'][0]];
	const withdrawn = event('readyWithdrawn', '2019-11-26 10:00');
	expect(runs(admitted)).toBe(false);
	expect(runs(admitted, ready)).toBe(true);
	expect(runs(admitted, ready, withdrawn)).toBe(false);
	expect(runs(admitted, ready, withdrawn, event('ready', '2019-11-28 10:00'))).toBe(true);
	expect(runs(admitted, ready, event('discharged', '2019-11-28 10:00'))).toBe(false);
});

it('care-home events belong to their own months', () => {
	const facts = factsOf(careHome, {
		careHome: { decided: '2019-11-20', offered: '2019-12-03', movedIn: '2020-01-04' },
		shortStays: [stay('sabo', '2019-12-01', '2020-01-04')]
	});
	expect(facts).toEqual({
		'2019-11': { chDecided: 1 },
		'2019-12': { chOffered: 1 },
		'2020-01': { chMovedIn: 1, chWaitN: 1, chWaitSum: 45, chShortWaitN: 1, chShortWaitSum: 45 }
	});
});

it('a move without a known decision has no wait, and one still to come is no move', () => {
	const none = { decided: null, offered: null, movedIn: null };
	expect(factsOf(careHome, { careHome: { ...none, movedIn: '2020-01-04' } })).toEqual({
		'2020-01': { chMovedIn: 1 }
	});
	expect(factsOf(careHome, { careHome: { ...none, decided: '2019-11-20' } })).toEqual({
		'2019-11': { chDecided: 1 }
	});
	expect(factsOf(careHome, {})).toEqual({});
});

it('a person waited for the care home in short-term care on a stay of that kind, and on no other', () => {
	const moved = (...kinds: ShortStay['kind'][]) =>
		factsOf(careHome, {
			careHome: { decided: '2019-12-20', offered: null, movedIn: '2020-01-04' },
			shortStays: kinds.map((kind) => stay(kind, '2019-12-08', '2020-01-04'))
		})['2020-01'];
	const alone = { chMovedIn: 1, chWaitN: 1, chWaitSum: 15 };
	const waiting = { ...alone, chShortWaitN: 1, chShortWaitSum: 15 };
	expect(moved()).toEqual(alone);
	for (const kind of ['aterh', 'utred', 'lak', 'ass'] as const) expect(moved(kind)).toEqual(alone);
	expect(moved('lak', 'sabo')).toEqual(waiting);
});

it('a delay is of at least one day', () => {
	const waited = (discharged: string) =>
		factsOf(delay, { events: [...open, event('discharged', discharged)] })['2019-11'];
	expect(waited('2019-11-25 18:00')).toBeUndefined();
	expect(waited('2019-11-26 08:00')).toEqual({ 'reasonCases/okand': 1, 'reasonDays/okand': 1 });
});

/** The facts that a person who is there in these months adds, as `month name`. */
function added(months: readonly string[]): string[] {
	const facts: string[] = [];
	addPerson((month, name) => facts.push(`${month} ${name}`), 'here', months);
	return facts.filter((fact) => fact.endsWith('First'));
}

it('a person is first once in every year, in the first of its months', () => {
	expect(added(['2019-11', '2019-12', '2020-01', '2020-02', '2022-07'])).toEqual([
		'2019-11 hereFirst',
		'2020-01 hereFirst',
		'2022-07 hereFirst'
	]);
});

it('whatever the order of the months', () => {
	expect(added(['2020-02', '2019-12', '2020-01'])).toEqual([
		'2019-12 hereFirst',
		'2020-01 hereFirst'
	]);
});

it('the fact of a kind has its mark on the name, not on the kind', () => {
	expect(firstOfYear('ssPersonsKind/lak')).toBe('ssPersonsKindFirst/lak');
	expect(firstOfYear('payPersons')).toBe('payPersonsFirst');
});
