import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from '../calendar/moment';
import { newCase, type Case, type EventType } from '../case/case';
import type { Agreement } from './agreement';
import { DEFAULT_AGREEMENT } from './agreement-for';
import { liabilityOf } from './liability';

const countTo = '2025-12-20';
const defaults = { agreements: [], countTo };

function caseWith(log: [EventType, string][], facts: Partial<Case> = {}): Case {
	const identity = { number: '2025-00001', kommun: '2480', committee: 'ÄN' };
	const events = log.map(([type, at]) => ({ type, at, registered: '2025-12-21T08:00:00.000Z' }));
	return { ...newCase(identity), events, ...facts };
}

function agreed(facts: Partial<Agreement>): Agreement {
	return { ...DEFAULT_AGREEMENT, kommun: '2480', ...facts };
}

const friday = (time: string) =>
	caseWith([
		['ready', `2025-12-12${time}`],
		['discharged', '2025-12-19 14:00']
	]);

describe('the default rule', () => {
	test('a notice Friday morning makes Monday liable, the discharge day is not', () => {
		expect(liabilityOf(friday(' 10:30'), defaults)).toEqual({
			status: 'ansvar',
			start: '2025-12-15',
			days: 4,
			disputedDays: 0,
			intervals: [{ from: '2025-12-15', to: '2025-12-19' }],
			preliminary: false,
			reason:
				'Utskrivningsklar fre 12 dec kl. 10:30, före kl. 12. Tre fria dygn. Betalningsansvar från mån 15 dec: 4\u00A0dygn. Utskriven fre 19 dec.'
		});
	});

	test('a notice after noon counts from the next day', () => {
		expect(liabilityOf(friday(' 13:00'), defaults).start).toBe('2025-12-16');
		expect(liabilityOf(friday(' 12:00:01'), defaults).start).toBe('2025-12-16');
	});

	test('noon sharp and a notice without time of day count as before noon', () => {
		expect(liabilityOf(friday(' 12:00'), defaults).start).toBe('2025-12-15');
		expect(liabilityOf(friday(' 12:00:00'), defaults).start).toBe('2025-12-15');
		const undated = liabilityOf(friday(''), defaults);
		expect(undated.start).toBe('2025-12-15');
		expect(undated.reason).toMatch(
			/^Utskrivningsklar fre 12 dec utan klockslag, räknas som före kl\. 12\. Tre fria/
		);
		for (const noon of ['12:00', '12:00:00']) {
			expect(liabilityOf(friday(` ${noon}`), defaults).reason).toMatch(
				new RegExp(
					`^Utskrivningsklar fre 12 dec kl\\. ${noon}, räknas som före kl\\. 12\\. Tre fria`
				)
			);
		}
	});

	test('a person who leaves within the free days is nobody’s liability', () => {
		const record = caseWith([
			['ready', '2025-12-12 10:30'],
			['discharged', '2025-12-15']
		]);
		const { status, days, intervals, start, reason } = liabilityOf(record, defaults);
		expect({ status, days, intervals, start }).toEqual({
			status: 'ingen',
			days: 0,
			intervals: [],
			start: null
		});
		expect(reason).toContain('Utskriven mån 15 dec. Inget betalningsansvar.');
	});

	test('a withdrawn notice ends its period and a new one starts over', () => {
		const record = caseWith([
			['ready', '2025-12-01 09:00'],
			['readyWithdrawn', '2025-12-06 09:00'],
			['ready', '2025-12-08 15:00'],
			['discharged', '2025-12-13 10:00']
		]);
		const { days, intervals, reason } = liabilityOf(record, defaults);
		expect(intervals).toEqual([
			{ from: '2025-12-04', to: '2025-12-06' },
			{ from: '2025-12-12', to: '2025-12-13' }
		]);
		expect(days).toBe(3);
		expect(reason).toContain('Återtagen lör 6 dec.');
		expect(reason).toContain('Sammanlagt 3\u00A0dygn.');
	});

	test('a case that never was ready has none', () => {
		const never = liabilityOf(caseWith([['discharged', '2025-12-12']]), defaults);
		expect(never.status).toBe('ingen');
		expect(never.reason).toBe('Inte utskrivningsklar. Inget betalningsansvar.');
	});

	test('days are summed up in words only where two periods have some', () => {
		const record = caseWith([
			['ready', '2025-12-01 09:00'],
			['readyWithdrawn', '2025-12-06 09:00'],
			['ready', '2025-12-08 15:00'],
			['discharged', '2025-12-10 10:00']
		]);
		const { days, reason } = liabilityOf(record, defaults);
		expect(days).toBe(2);
		expect(reason).not.toContain('Sammanlagt');
	});

	test('a person who died is counted to the date of death', () => {
		const record = { ...friday(' 10:30'), plan: 'avliden' };
		expect(liabilityOf(record, defaults).days).toBe(4);
		expect(liabilityOf(record, defaults).reason).toContain('Avliden fre 19 dec.');
	});

	test('other years than the one counted to are written out', () => {
		const later = { agreements: [], countTo: '2026-02-01' };
		expect(liabilityOf(friday(' 10:30'), later).reason).toContain('från mån 15 dec 2025');
	});
});

describe('a person who still waits', () => {
	test('is counted to and including yesterday, preliminarily', () => {
		const waiting = liabilityOf(caseWith([['ready', '2025-12-12 10:30']]), defaults);
		expect(waiting).toMatchObject({ status: 'preliminär', preliminary: true, days: 6 });
		expect(waiting.intervals).toEqual([{ from: '2025-12-15', to: '2025-12-21' }]);
		expect(waiting.reason).toContain(
			'från mån 15 dec: 6\u00A0dygn till och med lör 20 dec, preliminärt.'
		);
	});

	test('within the free days is told when liability would start', () => {
		const waiting = liabilityOf(caseWith([['ready', '2025-12-19 10:30']]), defaults);
		expect(waiting).toMatchObject({ status: 'preliminär', days: 0, start: '2025-12-22' });
		expect(waiting.reason).toContain('Betalningsansvar från mån 22 dec om personen är kvar då.');
	});

	test('whose notice was withdrawn is not counted on', () => {
		const record = caseWith([
			['ready', '2025-12-01 09:00'],
			['readyWithdrawn', '2025-12-06']
		]);
		expect(liabilityOf(record, defaults)).toMatchObject({
			status: 'ansvar',
			days: 2,
			preliminary: false
		});
	});
});

describe('exceptions and disputes', () => {
	test('a coded exception removes the days and says so', () => {
		const record: Case = { ...friday(' 10:30'), paymentException: 'sip-ej-kallad' };
		const { status, days, intervals, reason } = liabilityOf(record, defaults);
		expect({ status, days, intervals }).toEqual({ status: 'undantag', days: 0, intervals: [] });
		expect(reason).toContain('SIP behövs men är inte kallad');
	});

	test('with an exception nothing is left to wait for', () => {
		const waiting = caseWith([['ready', '2025-12-12']], { paymentException: 'sip-ej-kallad' });
		expect(liabilityOf(waiting, defaults).preliminary).toBe(false);
	});

	test('disputed days still count and are shown apart', () => {
		const record: Case = { ...friday(' 10:30'), disputedOn: '2025-12-20' };
		expect(liabilityOf(record, defaults)).toMatchObject({
			status: 'bestrids',
			days: 4,
			disputedDays: 4
		});
		expect(liabilityOf(record, defaults).reason).toMatch(
			/ Bestritt lör 20 dec; dygnen räknas ändå\.$/
		);
	});
});

describe('local agreements', () => {
	test('decide free days and the noon rule by the date of the notice', () => {
		const agreements = [agreed({ validFrom: '2025-12-01', freeDays: 1, noonRule: false })];
		const liability = liabilityOf(friday(' 15:00'), { agreements, countTo });
		expect(liability.start).toBe('2025-12-13');
		expect(liability.reason).toMatch(/^Utskrivningsklar fre 12 dec kl\. 15:00\. Ett fritt dygn\. /);
	});

	test('say how many days are free as a person would', () => {
		const said = (freeDays: number) =>
			liabilityOf(friday(' 10:30'), { agreements: [agreed({ freeDays })], countTo }).reason;
		expect(said(0)).toContain('. Inga fria dygn. ');
		expect(said(1)).toContain('. Ett fritt dygn. ');
		expect(said(12)).toContain('. Tolv fria dygn. ');
		expect(said(13)).toContain('. 13 fria dygn. ');
		expect(said(2.5)).toContain('. 2,5 fria dygn. ');
	});

	test('with the average model leave the case without days of its own', () => {
		const agreements = [agreed({ model: 'average' })];
		const liability = liabilityOf(friday(' 10:30'), { agreements, countTo });
		expect(liability).toMatchObject({ status: 'ingen', days: 0, preliminary: false });
		expect(liability.reason).toBe(
			'Utskrivningsklar fre 12 dec kl. 10:30. Avtal enligt genomsnittsmodellen: månadens genomsnitt avgör, inte det enskilda ärendet.'
		);
	});

	test('can have a rule of their own for stays of more than so many days', () => {
		const longStay = { overDays: 6, freeDays: 5 };
		const agreements = [agreed({ model: 'average', longStay })];
		const liability = liabilityOf(friday(' 10:30'), { agreements, countTo });
		expect(liability).toMatchObject({ start: '2025-12-17', days: 2, status: 'ansvar' });
		expect(liability.reason).toContain('Egen regel för vistelser över 6 dygn: fem fria dygn.');
		const notLonger = [agreed({ longStay: { overDays: 7, freeDays: 5 } })];
		expect(liabilityOf(friday(' 10:30'), { agreements: notLonger, countTo }).days).toBe(4);
	});
});

test('liable days are never negative, never more than the days waited, clock changes and leap days included', () => {
	const from = fc.integer({ min: 0, max: 3000 }).map((steps) => addDays('2018-01-01', steps));
	const time = fc.constantFrom('', ' 02:30', ' 12:00', ' 12:01');
	fc.assert(
		fc.property(from, time, fc.nat(60), fc.nat(6), (date, clock, stay, freeDays) => {
			const record = caseWith([
				['ready', `${date}${clock}`],
				['discharged', addDays(date, stay)]
			]);
			const { days, intervals } = liabilityOf(record, {
				agreements: [agreed({ freeDays })],
				countTo
			});
			const noon = clock === ' 12:01' ? 1 : 0;
			expect(days).toBe(Math.max(0, stay - freeDays - noon));
			expect(intervals.every((interval) => interval.from < interval.to)).toBe(true);
			expect(dateOf(date) <= (intervals[0]?.from ?? '9999')).toBe(true);
		})
	);
});
