import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { sumFacts, type Facts } from '../facts/facts';
import { mayBeCorrected } from './correction';
import { maskFrom } from './mask';
import { monthTables, type MonthTables } from './month-tables';

/** A month's tables by ward, of persons of one sex and committee. */
function tablesOf(wards: Readonly<Record<string, Facts>>): MonthTables {
	const alike = { committee: 'ÄN', sex: 'kvinna' };
	const whole = sumFacts(Object.values(wards));
	return monthTables([
		{ ...alike, dimension: 'total', group: '', facts: whole },
		...Object.entries(wards).map(([group, facts]) => ({
			...{ ...alike, dimension: 'ward' as const, group, facts }
		}))
	]);
}

const days = (zero: number, two: number): Facts => ({
	...{ cases: zero + two, noticed: zero, 'days/somatisk/0': zero, 'days/somatisk/2': two },
	...{ 'reasonCases/k-sabo': two, 'reasonDays/k-sabo': 2 * two }
});
const BEFORE = { g1: days(40, 30), g2: days(20, 20) };

/** Whether what has become of the wards may be published in a year, with some of it hidden. */
const may = (
	after: Readonly<Record<string, Facts>>,
	hidden: Readonly<Record<string, readonly string[]>> = {},
	before: Readonly<Record<string, Facts>> = BEFORE
) =>
	mayBeCorrected({
		...{ period: '2025', mask: maskFrom(hidden), threshold: 5, lists: INITIAL },
		...{ before: tablesOf(before), after: tablesOf(after) }
	});

describe('corrections may be published', () => {
	it('when nothing has changed that is seen', () => {
		expect(may(BEFORE)).toBe(true);
	});

	it('when enough persons have come to each figure that has changed', () => {
		expect(may({ ...BEFORE, g1: days(52, 42) })).toBe(true);
	});
});

describe('corrections wait', () => {
	it('while one case has come late', () => {
		expect(may({ ...BEFORE, g1: days(41, 30) })).toBe(false);
	});

	it('while enough have come in all, but few to a ward', () => {
		expect(may({ g1: days(52, 42), g2: days(22, 22) })).toBe(false);
	});

	it('while one person’s days are others, though nobody has come or gone', () => {
		const longer = { ...days(40, 29), cases: 70, 'days/somatisk/9': 1, noticed: 40 };
		expect(may({ ...BEFORE, g1: longer })).toBe(false);
	});

	it('while one SIP more was held of somebody, though enough cases have come', () => {
		const before = { g1: { ...days(60, 40), sipCases: 30, sipHeld: 30 } };
		const after = (sips: number) => ({ g1: { ...days(80, 55), sipCases: 40, sipHeld: sips } });
		expect(may(after(40), {}, before)).toBe(true);
		expect(may({ g1: { ...days(80, 55), sipCases: 30, sipHeld: 31 } }, {}, before)).toBe(false);
	});

	it('while two persons’ days are others that come to the same', () => {
		const long = (five: number, six: number, eight: number, nine: number): Facts => ({
			...days(40, 30),
			...{ 'days/somatisk/5': five, 'days/somatisk/6': six },
			...{ 'days/somatisk/8': eight, 'days/somatisk/9': nine },
			cases: 70 + five + six + eight + nine
		});
		const before = { g1: long(6, 5, 5, 6) };
		expect(may({ g1: long(5, 6, 6, 5) }, {}, before)).toBe(false);
	});

	it('while as few have moved from a ward to another', () => {
		expect(may({ g1: days(38, 30), g2: days(22, 20) })).toBe(false);
	});

	it('while groups that are hidden have changed by few together, though all shown ones by enough', () => {
		const before = { ...BEFORE, g3: days(2, 1), g4: days(3, 2) };
		const hidden = Object.fromEntries(
			['cases', 'notice', 'sip', 'sip-called', 'days', 'same-day', 'within-target'].map((unit) => [
				`${unit}/ward`,
				['g3', 'g4']
			])
		);
		const deficient = { ...hidden, defWard: ['g3', 'g4'] };
		expect(may({ ...before, g1: days(52, 42) }, deficient, before)).toBe(true);
		const few = { ...before, g1: days(52, 42), g3: days(3, 2) };
		expect(may(few, deficient, before)).toBe(false);
	});
});
