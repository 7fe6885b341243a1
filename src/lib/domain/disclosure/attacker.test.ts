import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { verdictOn } from '../../../../tests/support/attacker/judge';
import { KOMMUNER, yearOfGround } from '../../../../tests/support/attacker/kommuner';
import { primaryOnly } from '../../../../tests/support/attacker/primary-only';
import {
	periodFacts,
	periodsOf,
	published,
	type Ground
} from '../../../../tests/support/attacker/published';
import type { Facts } from '../facts/facts';
import { ALL_GROUPS } from './all-groups';
import { GROUP_ROWS, UNIT_NAMES, type MaskRow } from './disclosure-rule';
import { rowKey, type Mask } from './mask';
import { BREAKDOWNS, type Breakdown, type MonthTables } from './month-tables';

const THIRD = '2019-01/2019-04';

/** Groups with so many cases, or with other facts. */
type Groups = Readonly<Record<string, number | Facts>>;

/** The first third of a year, of which everything happened in January. */
function groundOf(by: Partial<Record<Breakdown, Groups>>): Ground {
	const tables = (filled: boolean) => {
		// What is not divided is all in one group.
		const whole = { alla: by.total?.[''] ?? 0 };
		const groupsOf = (breakdown: Breakdown) =>
			Object.entries(by[breakdown] ?? whole).map(([group, facts]): [string, Facts] => [
				group,
				!filled ? {} : typeof facts === 'number' ? { cases: facts } : facts
			]);
		const all = BREAKDOWNS.map((each) => [
			each,
			new Map<string, Facts>(filled || each === 'total' ? groupsOf(each) : [])
		]);
		return Object.fromEntries(all) as MonthTables;
	};
	const months = ['2019-01', '2019-02', '2019-03', '2019-04'];
	return new Map(months.map((month, index) => [month, tables(index === 0)]));
}

/** What is recovered of a third in which only some rows are shown, without some of their groups. */
function recoveredOf(ground: Ground, shown: Partial<Record<MaskRow, readonly string[]>>): string[] {
	const units = UNIT_NAMES.flatMap((unit) => BREAKDOWNS.map((by) => rowKey(unit, by)));
	const mask = new Map(
		[...units, ...GROUP_ROWS].map((row) => [row, new Set(shown[row] ?? [ALL_GROUPS])])
	);
	const publishing = { ground, lists: INITIAL, threshold: 5 };
	return verdictOn(publishing, published(publishing, new Map([[THIRD, mask]]))).recovered;
}

describe('the attacker', () => {
	it('works much out where only what is few is hidden', () => {
		const ground = yearOfGround(KOMMUNER['2018–2019'](), '2019');
		const publishing = { ground, lists: INITIAL, threshold: 5 };
		const masks = new Map<string, Mask>();
		for (const [period, tables] of periodFacts(ground, periodsOf(ground, '2019'))) {
			masks.set(period, primaryOnly(tables, INITIAL, 5));
		}
		const { recovered } = verdictOn(publishing, published(publishing, masks));
		expect(recovered.length).toBeGreaterThan(100);
	}, 60_000);

	it('knows that committees divide the cases by age', () => {
		const ground = groundOf({
			total: { '': 100 },
			age: { '18-64': 57, '65-79': 40, '80+': 3 },
			committee: { ÄN: 43, IFN: 57 }
		});
		const shown = { 'cases/total': [], 'cases/age': ['18-64', '80+'] };
		expect(recoveredOf(ground, shown)).toEqual([]);
		const found = `cases|${THIRD}|age|80+ is 3: 3`;
		expect(recoveredOf(ground, { ...shown, 'cases/committee': [] })).toContain(found);
	});

	it('takes a range of few for as good as the number itself', () => {
		const wards = (sum: number) => ({
			total: { '': 90 + sum },
			ward: { a: 2, b: sum - 2, c: 90 }
		});
		const shown = { 'cases/total': [], 'cases/ward': ['a', 'b'] };
		// Two wards of at least one each: of five together each has 1–4, of six perhaps five.
		expect(recoveredOf(groundOf(wards(5)), shown)).toContain(`cases|${THIRD}|ward|a is 2: 1–4`);
		expect(recoveredOf(groundOf(wards(6)), shown)).toEqual([]);
	});

	it('takes those without days for the deceased, and a whole distribution for all the others', () => {
		const days = {
			...{ cases: 63, 'days/somatisk/0': 20, 'days/somatisk/1': 20, 'days/somatisk/2': 20 },
			...{ 'reasonCases/k-sabo': 40, 'reasonDays/k-sabo': 60 }
		};
		const ground = groundOf({ total: { '': days } });
		const shown = { 'cases/total': [], 'days/total': [], distribution: [] };
		expect(recoveredOf(ground, shown)).toContain(`withoutDays|${THIRD}|total| is 3: 3`);
		const end = ['2', '3', '4', '5', '6', '7+'];
		expect(recoveredOf(ground, { ...shown, distribution: end })).toEqual([]);
	});
});
