import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../calendar/moment';
import type { EventType } from '../case';
import { findingsOf, isRefused } from '../rules';
import { caseWith, errors, lists, logErrors, now, registered } from './example-cases';

describe('the order of events', () => {
	test('admitted ≤ ready ≤ withdrawn ≤ ready again ≤ discharged is accepted, the same moment too', () => {
		const same = '2026-11-02 08:00';
		const log: [EventType, string][] = [
			['admitted', same],
			['admissionNotice', same],
			['ready', same],
			['readyWithdrawn', same],
			['ready', same],
			['discharged', same]
		];
		expect(logErrors(...log)).toEqual([]);
	});

	test('each event before the one it must follow is refused and named', () => {
		expect(logErrors(['admitted', '2026-11-02'], ['ready', '2026-11-01'])).toEqual([
			'order ready.0'
		]);
		expect(logErrors(['admitted', '2026-11-02'], ['discharged', '2026-11-01'])).toEqual([
			'order discharged.0'
		]);
		expect(
			logErrors(
				['admitted', '2026-11-02'],
				['ready', '2026-11-04'],
				['readyWithdrawn', '2026-11-03'],
				['ready', '2026-11-05'],
				['discharged', '2026-11-06']
			)
		).toEqual(['order readyWithdrawn.0']);
		expect(
			logErrors(
				['admitted', '2026-11-02'],
				['ready', '2026-11-03'],
				['readyWithdrawn', '2026-11-05'],
				['ready', '2026-11-04'],
				['discharged', '2026-11-06']
			)
		).toEqual(['order ready.1']);
		expect(
			logErrors(
				['admitted', '2026-11-02'],
				['ready', '2026-11-03'],
				['readyWithdrawn', '2026-11-05'],
				['discharged', '2026-11-04']
			)
		).toEqual(['order discharged.0']);
	});

	test('values are compared by date when one lacks a time of day', () => {
		expect(logErrors(['admitted', '2026-11-02 10:00'], ['ready', '2026-11-02'])).toEqual([]);
		expect(logErrors(['admitted', '2026-11-02 10:00'], ['ready', '2026-11-02 09:00'])).toEqual([
			'order ready.0'
		]);
	});

	test('a value without time between two others does not hide that they are out of order', () => {
		expect(
			logErrors(
				['admitted', '2026-11-02 10:00'],
				['ready', '2026-11-02'],
				['discharged', '2026-11-02 09:00']
			)
		).toEqual(['order discharged.0']);
	});

	test('the message names both events and says what to do', () => {
		const record = caseWith({}, [
			['admitted', '2026-11-02'],
			['discharged', '2026-11-01 10:00']
		]);
		expect(findingsOf(record, { now, lists })[0]?.message).toBe(
			'Utskriven (2026-11-01 10:00) är före inskriven (2026-11-02). Rätta den tid som är fel.'
		);
	});

	test('ready again needs a withdrawal before it, and a withdrawal a ready', () => {
		expect(
			logErrors(['admitted', '2026-11-02'], ['ready', '2026-11-03'], ['ready', '2026-11-04'])
		).toEqual(['ready-again-without-withdrawal ready.1']);
		expect(logErrors(['admitted', '2026-11-02'], ['readyWithdrawn', '2026-11-04'])).toEqual([
			'withdrawn-without-ready readyWithdrawn.0'
		]);
	});

	test('a person can leave after a withdrawal without a new notice', () => {
		expect(
			logErrors(
				['admitted', '2026-11-02'],
				['ready', '2026-11-03'],
				['readyWithdrawn', '2026-11-04'],
				['discharged', '2026-11-05']
			)
		).toEqual([]);
	});

	test('admitted, notice and discharged are there once', () => {
		expect(logErrors(['admitted', '2026-11-02'], ['admitted', '2026-11-03'])).toEqual([
			'event-repeated admitted.1'
		]);
	});

	test('the hour that passes twice when clocks go back refuses nothing', () => {
		const log: [EventType, string][] = [
			['admitted', '2025-10-26 02:45'],
			['ready', '2025-10-26 02:15']
		];
		expect(logErrors(...log)).toEqual([]);
		const night = { now: '2025-10-26 02:10', lists };
		expect(isRefused(findingsOf(caseWith({}, log), night))).toBe(false);
	});

	test('in order whatever the dates, no event is refused', () => {
		const steps = fc.array(fc.nat(40), { minLength: 5, maxLength: 5 });
		const start = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2018-01-01', days));
		fc.assert(
			fc.property(start, steps, (first, gaps) => {
				const types: EventType[] = ['admitted', 'ready', 'readyWithdrawn', 'ready', 'discharged'];
				let day = first;
				const log = types.map((type, index): [EventType, string] => {
					day = addDays(day, gaps[index] ?? 0);
					return [type, day];
				});
				expect(logErrors(...log)).toEqual([]);
			})
		);
	});
});

describe('now', () => {
	test('what has happened is not later than now, what is planned may be', () => {
		expect(
			logErrors(
				['admitted', '2026-11-22 09:01'],
				['admissionNotice', '2026-11-22 09:01'],
				['plannedDischarge', '2026-12-24'],
				['ready', '2026-11-23'],
				['discharged', '2026-11-24']
			)
		).toEqual([
			'in-future admitted.0',
			'in-future admissionNotice.0',
			'in-future ready.0',
			'in-future discharged.0'
		]);
	});

	test('this very minute, and today without a time of day, have happened', () => {
		expect(logErrors(['admitted', '2026-11-22 09:00:59'], ['ready', '2026-11-22'])).toEqual([]);
	});

	test('a held SIP has its date and is not later than now', () => {
		const sip = { called: null, outcome: 'held' as const, registered };
		expect(errors(caseWith({ sips: [{ ...sip, on: null }] }))).toEqual([
			'held-without-date sips.0.on'
		]);
		expect(errors(caseWith({ sips: [{ ...sip, on: '2026-11-23' }] }))).toEqual([
			'in-future sips.0.on'
		]);
		const planned = { called: null, on: '2026-12-01', outcome: null, registered };
		const declined = { called: null, on: null, outcome: 'declined' as const, registered };
		expect(errors(caseWith({ sips: [planned, declined] }))).toEqual([]);
	});
});
