import { describe, expect, it } from 'vitest';
import { recordOf } from '../case-form/record';
import { emptyForm, type CaseFormValues } from '../case-form/values';
import { clockReason, clockWords, standingAt } from './standing';
import { waitingPerson } from './waiting-person';

// 2019-12-06 is a Friday.
const NOW = '2019-12-10 09:00';
const at = (values: Partial<CaseFormValues>, now = NOW) => {
	const form = emptyForm({ admitted: '2019-12-01', ...values });
	const { record } = recordOf(form, {
		base: null,
		kommun: '2480',
		now,
		registered: '',
		author: ''
	});
	const context = { agreements: [], countTo: '2019-12-09' };
	const person = waitingPerson(record, context);
	return person && { ...person, ...standingAt(person, now), why: clockReason(record, context) };
};
const ready = { readyPeriods: [{ ready: '2019-12-06 10:30', withdrawn: '' }] };

describe('the board', () => {
	it('tells how long somebody has waited and what is missing', () => {
		expect(at(ready)).toMatchObject({
			since: '2019-12-06 10:30',
			days: 4,
			hours: 94,
			missing: ['plan', 'answer', 'sip']
		});
	});

	it('misses nothing when there is a plan, an answer and a called SIP', () => {
		const person = at({
			...ready,
			plan: 'hem-nya',
			answers: [{ answer: 'canReceive', at: '2019-12-07', earliest: '2019-12-11' }],
			sips: [{ called: '2019-12-07', on: '', outcome: '' }]
		});
		expect(person?.missing).toEqual([]);
		expect(person?.answer).toMatchObject({ type: 'canReceive', earliest: '2019-12-11' });
	});

	it('takes a SIP that was declined for called, and one with nothing typed for missing', () => {
		const sip = { called: '', on: '2019-12-07', outcome: 'declined' } as const;
		expect(at({ ...ready, sips: [sip] })?.missing).not.toContain('sip');
	});

	it('says why the clock stands as it does: notice, noon, free days, and which agreement', () => {
		expect(at(ready)?.why).toEqual([
			'Utskrivningsklar fre 6 dec kl. 10:30, före kl. 12. Tre fria dygn. Betalningsansvar från mån 9 dec: 1\u00a0dygn till och med mån 9 dec, preliminärt.',
			'Lagens grundregel, inget eget avtal: per person, 3\u00a0dygn fria, efter kl. 12 räknas nästa dag.'
		]);
		expect(at({ ...ready, paymentException: 'sip-ej-kallad' })?.why[0]).toMatch(/^Undantag: /);
	});

	it.each([
		['2019-12-07 09:00', 'Betalningsansvar från mån 9 dec'],
		['2019-12-08 09:00', 'Betalningsansvar från i morgon'],
		['2019-12-09 09:00', 'Dag 1, preliminärt'],
		['2019-12-10 09:00', 'Dag 2, preliminärt']
	])('for a notice on Friday 10:30 says at %s: %s', (now, words) => {
		const person = at(ready, now);
		expect(person && clockWords(person.clock, now.slice(0, 10))).toBe(words);
	});

	it('starts the payment clock over when readiness was withdrawn and noticed again, and keeps the days so far', () => {
		const again = {
			readyPeriods: [
				{ ready: '2019-12-01 10:30', withdrawn: '2019-12-08' },
				{ ready: '2019-12-09 13:00', withdrawn: '' }
			]
		};
		expect(at(again)).toMatchObject({ days: 8, clock: { state: 'coming', from: '2019-12-13' } });
	});

	it('counts no days for a case with an exception, and has no place for one that went home', () => {
		expect(at({ ...ready, paymentException: 'annat' })?.clock).toEqual({ state: 'exception' });
		expect(at({ ...ready, discharged: '2019-12-09' })).toBeNull();
		expect(at({})).toBeNull();
	});
});
