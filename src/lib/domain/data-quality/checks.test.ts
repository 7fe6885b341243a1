import { describe, expect, it } from 'vitest';
import { exampleCase } from '../../../../tests/support/example-case';
import type { Case, CaseEvent, EventType, Sip } from '../case/case';
import { contributionsOf } from '../facts/contribute';
import { MonthlySums } from '../facts/monthly-sums';
import { CHECKS, checkByCode, OPEN_CHECKS } from './checks';
import { flawCount, quality, QUALITY_FACTS } from './quality-facts';

const IN_TIME = '2019-11-02T12:00:00.000Z';

/** Typed an hour after it happened, where nothing else is said; an empty time is no event. */
function events(typed: Partial<Record<EventType, string>>, registered?: string): CaseEvent[] {
	return Object.entries(typed).flatMap(([type, at]) => {
		if (at === '') return [];
		const hourLater = `${at.padEnd(16, ' 12:00').replace(' ', 'T')}:00.000Z`;
		return { type: type as EventType, at, registered: registered ?? hourLater };
	});
}

const sip = (given: Partial<Sip>): Sip => ({
	...{ called: null, on: null, outcome: null, registered: IN_TIME },
	...given
});

const stay = { admitted: '2019-11-01 12:00', admissionNotice: '2019-11-01 13:00' };
const course = { ...stay, ready: '2019-11-02 10:00', discharged: '2019-11-02 15:00' };

const late: CaseEvent = {
	...{ type: 'admitted', at: '2019-11-01 12:00' },
	registered: '2019-11-02T11:01:00.000Z'
};

/** A discharged case in which nothing is wanting, but for what is given. */
function caseWith(given: Partial<Case>): Case {
	const whole = {
		sex: 'kvinna',
		birthYear: 1940,
		healthCentre: 'backen',
		plan: 'hem-bef'
	} as const;
	return exampleCase({ ...whole, events: events(course), ...given });
}

function flawsOf(record: Case): string[] {
	const [part] = contributionsOf(record, [quality], { countTo: '2019-12-01', agreements: [] });
	return CHECKS.filter((check) => flawCount(check, part?.facts ?? {}).flawed > 0).map(
		({ code }) => code
	);
}

it('a whole case registered in time has no flaw', () => {
	expect(flawsOf(caseWith({}))).toEqual([]);
});

describe('a discharged case', () => {
	it.each<[string, Partial<Case>]>([
		['kon', { sex: 'uppgift saknas' }],
		['fodelsear', { birthYear: null }],
		['halsocentral', { healthCentre: null }],
		['planering', { plan: null }],
		['inskrivningsmeddelande', { events: events({ ...course, admissionNotice: '' }) }],
		['utskrivningsklar', { events: events({ ...stay, discharged: '2019-11-02 15:00' }) }],
		['klockslag', { events: events({ ...course, ready: '2019-11-02' }) }],
		['sip-kallelse', { sips: [sip({ on: '2019-11-02', outcome: 'held' })] }],
		['sip-utfall', { sips: [sip({ called: '2019-11-02' })] }],
		['orsak', { events: events({ ...course, discharged: '2019-11-03 09:00' }) }],
		['sent', { events: events(course).with(0, late) }],
		['lang-vistelse', { events: events({ ...course, admitted: '2019-05-01' }) }],
		['under-18', { birthYear: 2002 }],
		[
			'meddelande-efter-klar',
			{ events: events({ ...course, admissionNotice: '2019-11-02 11:00' }) }
		]
	])('is found by the check %s and by no other', (code, given) => {
		expect(flawsOf(caseWith(given))).toEqual([code]);
	});

	it('that waited for more than 30 days is looked at, and wants a reason', () => {
		const long = events({ ...course, discharged: '2019-12-03' });
		expect(flawsOf(caseWith({ events: long }))).toEqual(['orsak', 'manga-dygn']);
		expect(flawsOf(caseWith({ events: long, delayReasons: ['k-sabo'] }))).toEqual(['manga-dygn']);
	});

	it('is not asked for what it cannot have', () => {
		const protectedCase = caseWith({ birthYear: null, ward: null, protectedIdentity: true });
		expect(flawsOf(protectedCase)).toEqual([]);
		const dead = events({ ...stay, discharged: '2019-11-02 15:00' });
		expect(flawsOf(caseWith({ plan: 'avliden', events: dead }))).toEqual([]);
	});

	it('read from a file is not late: nobody knows when it was typed', () => {
		const read = events(course, '2021-01-01T12:00:00.000Z');
		const imported = read.map((event) => ({ ...event, imported: true as const }));
		expect(flawsOf(caseWith({ events: read }))).toEqual(['sent']);
		expect(flawsOf(caseWith({ events: imported }))).toEqual([]);
	});
});

it('an open case counts in no month', () => {
	const open = caseWith({ plan: null, events: events({ ...course, discharged: '' }) });
	expect(contributionsOf(open, [quality], { countTo: '2019-12-01', agreements: [] })).toEqual([]);
});

it('a check is asked of those it concerns, and says of how many', () => {
	const facts = (record: Case) =>
		contributionsOf(record, [quality], { countTo: '2019-12-01', agreements: [] })[0]?.facts ?? {};
	const outcome = CHECKS.find(({ code }) => code === 'sip-utfall');
	if (!outcome) throw new Error('There is no such check');
	expect(flawCount(outcome, facts(caseWith({})))).toEqual({ flawed: 0, of: 0 });
	const held = sip({ called: '2019-11-02', on: '2019-11-02', outcome: 'held' });
	expect(flawCount(outcome, facts(caseWith({ sips: [held] })))).toEqual({ flawed: 0, of: 1 });
});

it('every check has a code of its own that an address can hold, and tells in a sentence what it finds', () => {
	const all = [...CHECKS, ...OPEN_CHECKS];
	expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
	for (const check of all) {
		expect(check.code).toMatch(/^[a-z0-9-]+$/);
		expect(check.definition).toMatch(/^[A-ZÅÄÖ].*\.$/);
		expect(checkByCode(check.code)).toBe(check);
	}
});

it('flaws are summed for the whole of a month and for no group of it', () => {
	const sums = new MonthlySums();
	const groups = { sex: 'man', age: '80+', ward: 'a', healthCentre: 'b', plan: 'c', careForm: 'd' };
	const facts = { cases: 1, [QUALITY_FACTS[0] ?? '']: 1 };
	sums.add({ ...groups, kommun: '2480', committee: 'ÄN', month: '2019-11', facts }, 1);
	for (const sum of sums.rows()) {
		expect(sum.facts).toEqual(sum.dimension === 'total' ? facts : { cases: 1 });
	}
});
