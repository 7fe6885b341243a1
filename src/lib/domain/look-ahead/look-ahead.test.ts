import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventType } from '../case/case';
import { accuracyOf, accuracyWords } from './accuracy';
import { estimateSlip, expectedOn } from './estimate';
import { freePlacesSchema } from './free-places-schema';
import { placesShort } from './free-places';
import { lookAhead } from './look-ahead';
import { placeKindOf } from './place-kind';

const TODAY = '2026-11-30';

describe('the days to come', () => {
	const cases = [
		{ plan: 'kort-aterh', expected: TODAY },
		{ plan: null, expected: TODAY },
		{ plan: 'sabo', expected: '2026-12-09' },
		{ plan: 'sabo', expected: '2026-12-10' },
		{ plan: 'hem-nya', expected: '2026-11-28' },
		{ plan: 'hem-nya', expected: '2026-11-20' },
		{ plan: 'hem-nya', expected: null }
	];

	it('are ten with today, and everybody in hospital is somewhere once', () => {
		const { days, passed, later, without } = lookAhead(cases, TODAY);
		expect(days.map(({ date }) => date)).toHaveLength(10);
		expect(days[0]?.expected).toEqual({
			...{ korttids: 1, sabo: 0, hemtjanst: 0, annat: 0, okand: 1 }
		});
		expect(days[9]).toMatchObject({ date: '2026-12-09', expected: { sabo: 1 } });
		expect(passed.map(({ expected }) => expected)).toEqual(['2026-11-20', '2026-11-28']);
		expect([later, without]).toEqual([1, 1]);
	});
});

it.each([
	['kort-utred', 'korttids'],
	['kort-sabo', 'korttids'],
	['korttids-vaxelvard', 'korttids'],
	['sabo', 'sabo'],
	['hem-bef', 'hemtjanst'],
	['hem-plan', 'hemtjanst'],
	['hem-ingen', 'annat'],
	['axlagarden', 'annat'],
	[null, 'okand']
])('the plan %s asks for the kind %s', (plan, kind) => {
	expect(placeKindOf(plan)).toBe(kind);
});

describe('how far an estimate held', () => {
	const at = (type: EventType, day: string, registered: string, imported = false): CaseEvent => ({
		...{ type, at: day, registered: `${registered}T12:00:00.000Z` },
		...(imported && { imported })
	});
	const planned = (day: string, registered: string, imported = false) =>
		at('plannedDischarge', day, registered, imported);
	const out = at('discharged', '2026-11-20 14:00', '2026-11-20');
	const slip = (...events: CaseEvent[]) => estimateSlip({ plan: 'sabo', events });

	it('is the days from the last estimate that stood before the day of discharge', () => {
		expect(slip(planned('2026-11-15', '2026-11-10'), out)).toBe(5);
		expect(
			slip(planned('2026-11-15', '2026-11-10'), planned('2026-11-22', '2026-11-14'), out)
		).toBe(-2);
	});

	it('does not count a date that was typed when the person was leaving', () => {
		expect(
			slip(planned('2026-11-15', '2026-11-10'), planned('2026-11-20', '2026-11-20'), out)
		).toBe(5);
		expect(slip(planned('2026-11-20', '2026-11-20'), out)).toBeNull();
	});

	it('counts the date of a file as it stands', () => {
		expect(slip(planned('2026-11-19', '2026-11-29', true), out)).toBe(1);
	});

	it('is nothing for who is in hospital, who has died, and who had no date', () => {
		const stood = planned('2026-11-15', '2026-11-10');
		expect(slip(stood)).toBeNull();
		expect(slip(out)).toBeNull();
		expect(estimateSlip({ plan: 'avliden', events: [stood, out] })).toBeNull();
	});

	it('and the day that is expected is the last that was given', () => {
		const events = [planned('2026-11-15', '2026-11-10'), planned('2026-11-22 10:00', '2026-11-14')];
		expect(expectedOn({ events })).toBe('2026-11-22');
		expect(expectedOn({ events: [] })).toBeNull();
	});
});

describe('how well dates have held in words', () => {
	const words = (...slips: [days: number, count: number][]) =>
		accuracyWords(accuracyOf(slips.map(([days, count]) => ({ days, count }))), '2026');

	it('tells the share within a day with its n, and the median', () => {
		expect(words([-2, 2], [-1, 1], [0, 4], [1, 4], [5, 9])).toBe(
			'Så har datumen stämt 2026: 45\u00a0% skrevs ut inom ett dygn från det beräknade datumet (9 av 20), i median 1\u00a0dygn senare än beräknat.'
		);
		expect(words([0, 10])).toContain('i median på det beräknade datumet');
		expect(words([-3, 10])).toContain('i median 3\u00a0dygn tidigare än beräknat');
	});

	it('tells nothing but how few there are when they are fewer than ten', () => {
		expect(words([0, 9])).toMatch(/^Bara 9 av dem som skrivits ut 2026 hade ett beräknat datum/);
		expect(words()).toMatch(/^Ingen som skrivits ut 2026 hade/);
	});
});

describe('free places', () => {
	it('are whole numbers, and an empty field is not none', () => {
		const schema = freePlacesSchema([TODAY]);
		const form = {
			[`korttids-${TODAY}`]: ' 3 ',
			[`sabo-${TODAY}`]: '',
			[`hemtjanst-${TODAY}`]: '0'
		};
		expect(schema.parse(form).map(({ kind, free }) => [kind, free])).toEqual([
			['korttids', 3],
			['sabo', null],
			['hemtjanst', 0]
		]);
		expect(schema.safeParse({ ...form, [`sabo-${TODAY}`]: '1,5' }).success).toBe(false);
		expect(schema.safeParse({ ...form, [`sabo-${TODAY}`]: '-1' }).success).toBe(false);
	});

	it('are short by as many as are expected beyond them, when they are known', () => {
		expect(placesShort(3, 1)).toBe(2);
		expect(placesShort(1, 3)).toBe(0);
		expect(placesShort(3, null)).toBe(0);
	});
});
