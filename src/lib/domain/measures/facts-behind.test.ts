import { expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { contributionsOf } from '../facts/contribute';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { FAMILIES, MEASURES } from './catalogue';
import { monthGroups } from './evaluate';
import { figureBehind } from './facts-behind';

const records = casesOf2018And2019();
const counting = { countTo: '2020-02-29', agreements: [], today: '2020-03-01' };
const MONTH = '2019-12';
const facts = records.flatMap((record) =>
	contributionsOf(record, FAMILIES, counting).filter(({ month }) => month === MONTH)
);
const input = {
	table: factTableOf(records, counting),
	context: {
		...{ lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS },
		population: [{ year: 2019, from65: 23_000, from80: 5600 }]
	},
	today: counting.today
};
const figure = { group: '', grouping: '', month: MONTH, months: 1 };

/** Cases of the month that are found. */
function found(pattern: string): number {
	const matches = new RegExp(pattern);
	return facts.filter((each) => Object.keys(each.facts).some((name) => matches.test(name))).length;
}

/** Measures whose figure counts cases, or is of as many as its n. */
const OF_CASES = MEASURES.filter(
	({ code }) =>
		!/^(payment|short-stay|care-home|sip-count|sip-timing|sip-health|delay-reasons$)/.test(code)
);

it.each(OF_CASES)('as many cases are behind $code as it says of a month', (measure) => {
	const cells = monthGroups(measure, input, MONTH) ?? new Map<string | null, never>();
	for (const [group, cell] of cells) {
		const behind = figureBehind({ ...figure, measure: measure.code, group: group ?? '' }, INITIAL);
		const isCount = measure.aggregation === 'count' && !measure.ofInhabitants;
		const counted = isCount ? (cell.value ?? 0) : cell.n;
		expect(found(behind?.pattern ?? ''), String(group)).toBe(counted);
	}
});

it('every measure has cases behind it, and groups the owner has are those of its reasons', () => {
	for (const { code } of MEASURES.filter(({ section }) => section !== 'säbo')) {
		expect(
			found(figureBehind({ ...figure, measure: code }, INITIAL)?.pattern ?? 'x'),
			code
		).toBeGreaterThan(0);
	}
	const reasons = (group: string) =>
		found(
			figureBehind({ ...figure, measure: 'delay-reasons', grouping: 'owner', group }, INITIAL)
				?.pattern ?? ''
		);
	const owners = ['intern', 'region', 'individ', 'övrigt'].map(reasons);
	expect(owners.reduce((sum, count) => sum + count, 0)).toBe(
		found(figureBehind({ ...figure, measure: 'delay-reasons' }, INITIAL)?.pattern ?? '')
	);
	expect(Math.min(...owners.slice(0, 3))).toBeGreaterThan(0);
});

it('is named by its measure, group and months, and is nothing where there is no such figure', () => {
	const title = (changes: object) =>
		figureBehind({ ...figure, measure: 'plan', ...changes }, INITIAL)?.title;
	expect(title({ measure: 'days-mean' })).toBe('Dygn till hemgång, snitt, december 2019');
	expect(title({ group: 'kort-lak', months: 12 })).toMatch(
		/^Planering.*: Korttids\/läkeprocess, januari 2019–december 2019$/
	);
	expect(title({ measure: 'x' })).toBeUndefined();
	expect(title({ group: 'x' })).toBeUndefined();
	expect(title({ measure: 'days-mean', grouping: 'owner' })).toBeUndefined();
});
