import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../../tests/fixtures/cases-2018-2019';
import { KOMMUNER, yearOfGround } from '../../../../../tests/support/attacker/kommuner';
import {
	masksByYear,
	periodFacts,
	periodsOf
} from '../../../../../tests/support/attacker/published';
import type { Facts } from '../../facts/facts';
import { ALL_GROUPS } from '../all-groups';
import { GROUP_ROWS, UNIT_NAMES, type MaskRow } from '../disclosure-rule';
import { rowKey, type Mask } from '../mask';
import { BREAKDOWNS, type Breakdown, type MonthTables } from '../month-tables';
import type { PublishedPeriod } from '../published-period';
import { auditYear, type Proof } from './audit-year';
import { AuditedYear, type YearToAudit } from './audited-year';
import { CasePlaces } from './case-places';
import { Ledger } from './ledger';
import { rowsToWithdraw } from './rows-to-withdraw';
import { withdrawn } from './withdrawn';
import { writeCases } from './write-cases';
import { writeOwnGroups } from './write-own-groups';

const THIRDS = ['2019-01/2019-04', '2019-05/2019-08', '2019-09/2019-12'];
const [FIRST = '', SECOND = '', LAST = ''] = THIRDS;

function finished<Result>(steps: Generator<void, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Groups with so many cases, or with other facts. */
type Groups = Readonly<Record<string, number | Facts>>;

/** What is counted in a period. Where no groups are told, all is in one that is not known. */
function tablesOf(by: Partial<Record<Breakdown, Groups>>): MonthTables {
	const whole = by.total?.[''] ?? 0;
	const all = BREAKDOWNS.map((each) => [
		each,
		new Map(
			Object.entries(by[each] ?? { okänd: whole }).map(([group, facts]): [string, Facts] => [
				group,
				typeof facts === 'number' ? { cases: facts } : facts
			])
		)
	]);
	return Object.fromEntries(all) as MonthTables;
}

/** A year in which only some rows are shown, without some of their groups. */
function yearOf(
	tables: Readonly<Record<PublishedPeriod, Partial<Record<Breakdown, Groups>>>>,
	shown: Readonly<Record<PublishedPeriod, Partial<Record<MaskRow, readonly string[]>>>>
): YearToAudit {
	const rows = [
		...UNIT_NAMES.flatMap((unit) => BREAKDOWNS.map((by) => rowKey(unit, by))),
		...GROUP_ROWS
	];
	const maskOf = (period: PublishedPeriod): Mask =>
		new Map(rows.map((row) => [row, new Set(shown[period]?.[row] ?? [ALL_GROUPS])]));
	return {
		tables: new Map(Object.entries(tables).map(([period, by]) => [period, tablesOf(by)])),
		masks: new Map(Object.keys(tables).map((period) => [period, maskOf(period)])),
		lists: INITIAL,
		threshold: 5
	};
}

const rowsOf = (proofs: readonly Proof[]) =>
	new Set(proofs.flatMap(({ rows }) => rows.map(({ period, row }) => `${period} ${row}`)));

/** Two sexes in each third: of the first third one is hidden, or both. */
function sexes(hidden: readonly string[], women = 3): YearToAudit {
	const third = { total: { '': 90 + women }, sex: { kvinna: women, man: 90 } };
	return yearOf({ [FIRST]: third }, { [FIRST]: { 'cases/total': [], 'cases/sex': hidden } });
}

/** Persons who pay, of three committees: in the year and its first third. */
function payers(): YearToAudit {
	const paying = (payPersons: number): Facts => ({
		...{ cases: 50, payPersons, 'payDays/somatisk': 9 * payPersons }
	});
	const of = (by: Readonly<Record<string, number>>) => ({
		total: { '': paying(Object.values(by).reduce((sum, each) => sum + each, 0)) },
		committee: Object.fromEntries(Object.entries(by).map(([name, each]) => [name, paying(each)]))
	});
	return yearOf(
		{
			[FIRST]: of({ ÄN: 9, IFN: 2, annan: 5 }),
			[SECOND]: of({}),
			[LAST]: of({}),
			'2019': of({ ÄN: 9, IFN: 3, annan: 6 })
		},
		{
			[FIRST]: { 'payment/committee': ['IFN'] },
			'2019': { 'payment/total': [], 'payment/committee': ['ÄN', 'IFN'] }
		}
	);
}

describe('the audit of a year', () => {
	it('finds nothing where what is hidden could be many', () => {
		expect(finished(auditYear(sexes(['kvinna', 'man'])))).toEqual([]);
		expect(finished(auditYear(sexes(['kvinna'], 8)))).toEqual([]);
	});

	it('finds what is left of a sum, and what it follows from', () => {
		const proofs = finished(auditYear(sexes(['kvinna'])));
		expect(proofs.length).toBeGreaterThan(0);
		expect(rowsOf(proofs)).toEqual(new Set([`${FIRST} cases/total`, `${FIRST} cases/sex`]));
	});

	it('finds what persons who come back tell of a year', () => {
		// Those of a year are at least those of its first third, and nine of those twelve are of ÄN.
		const rows = rowsOf(finished(auditYear(payers())));
		expect(rows).toContain('2019 payment/total');
		expect(rows).toContain(`${FIRST} payment/committee`);
	});

	it('writes down nothing that is not so', () => {
		const small = yearOfGround(KOMMUNER.small(), '2024');
		const masks = masksByYear({ ground: small, lists: INITIAL, threshold: 5 });
		expect(untrue(writtenDown({ tables: periodFacts(small, [...masks.keys()]), masks }))).toEqual(
			[]
		);
		// And of a kommun that hides nothing.
		const large = yearOfGround(KOMMUNER['2018–2019'](), '2019');
		const tables = periodFacts(large, periodsOf(large, '2019'));
		expect(untrue(writtenDown({ tables, masks: new Map() }))).toEqual([]);
	}, 60_000);
});

function writtenDown(year: Pick<YearToAudit, 'tables' | 'masks'>): Ledger {
	const ledger = new Ledger();
	const cases = new CasePlaces(new AuditedYear({ ...year, lists: INITIAL, threshold: 5 }), ledger);
	finished(writeCases(ledger, cases));
	finished(writeOwnGroups(ledger, cases));
	expect(ledger.from.length).toBeGreaterThan(10_000);
	return ledger;
}

/** The numbers and sums that are not between their bounds. */
function untrue({ values, least, most, starts, places, times, low, high }: Ledger): string[] {
	const wrong = values.flatMap((value, place) =>
		value >= (least[place] ?? 0) && value <= (most[place] ?? 0) ? [] : [`number ${place}`]
	);
	low.forEach((lowest, sum) => {
		let total = 0;
		for (let at = starts[sum] ?? 0; at < (starts[sum + 1] ?? 0); at++) {
			total += (times[at] ?? 0) * (values[places[at] ?? 0] ?? 0);
		}
		if (total < lowest - 1e-6 || total > (high[sum] ?? 0) + 1e-6) wrong.push(`sum ${sum}`);
	});
	return wrong;
}

describe('what is taken away', () => {
	const none = new Set<PublishedPeriod>();

	it('is the row that costs the fewest persons, with what is inside it', () => {
		const year = sexes(['kvinna']);
		const proofs = finished(auditYear(year)).map(({ rows }) => rows);
		const rows = rowsToWithdraw(proofs, year, none).map(({ row }) => row);
		expect(rows).toContain('cases/sex');
		expect(rows).toContain('notice/sex');
		expect(rows).not.toContain('cases/total');
	});

	it('leaves nothing to find, and no zero to tell why', () => {
		for (const year of [sexes(['kvinna']), payers()]) {
			const masks = finished(withdrawn({ ...year, final: none }, year.masks));
			expect(finished(auditYear({ ...year, masks }))).toEqual([]);
		}
		const masks = finished(
			withdrawn({ ...sexes(['kvinna']), final: none }, sexes(['kvinna']).masks)
		);
		expect(masks.get(FIRST)?.get('cases/sex')).toEqual(new Set([ALL_GROUPS]));
	});

	it('is nothing that readers have seen', () => {
		const year = payers();
		const final = new Set([FIRST]);
		const masks = finished(withdrawn({ ...year, final }, year.masks));
		expect(masks.get(FIRST)).toEqual(year.masks.get(FIRST));
		expect(masks.get('2019')).not.toEqual(year.masks.get('2019'));
		expect(finished(auditYear({ ...year, masks }))).toEqual([]);
	});
});
