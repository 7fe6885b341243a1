import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { HIDDEN } from './hidden';
import { measureByCode } from './catalogue';
import type { Measure } from './measure';
import {
	groupingOf,
	groupsSeen,
	measureCells,
	measureHeading,
	orderedGroups,
	orderedSplits,
	rowsOf
} from './rows';

function measure(code: string): Measure {
	const found = measureByCode(code);
	if (!found) throw new Error(`No measure ${code}`);
	return found;
}

const month = '2019-01';
const facts = { cases: 3, 'plan/sabo': 3, 'reasonDays/k-sabo': 9, 'reasonCases/k-sabo': 2 };
const request = {
	table: {
		groups: new Map<string | null, ReadonlyMap<string, typeof facts>>([
			[null, new Map([[month, facts]])]
		]),
		activity: new Map([[month, facts]]),
		partial: false
	},
	context: { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] },
	today: '2019-06-01',
	by: null
};

describe('the order of rows', () => {
	it('is by the breakdown, and without one there is one row', () => {
		expect(orderedSplits(null, ['man', 'kvinna'], INITIAL)).toEqual([null]);
		expect(orderedSplits('sex', ['man', null, 'kvinna'], INITIAL)).toEqual(['kvinna', 'man']);
	});

	it('is by the groups: the fixed ones always, others when there is something about them', () => {
		expect(orderedGroups(measure('cases'), {}, [], INITIAL)).toEqual([null]);
		expect(orderedGroups(measure('sip-timing'), {}, [], INITIAL)).toEqual(['före', 'efter']);
		expect(orderedGroups(measure('plan'), {}, ['sabo'], INITIAL)).toEqual(['sabo']);
		const owners = orderedGroups(measure('delay-reasons'), { grouping: 'owner' }, [], INITIAL);
		expect(owners).toEqual(['intern', 'region', 'individ', 'övrigt']);
	});

	it('goes by the grouping that is asked for, else by the first', () => {
		expect(groupingOf(measure('cases'), {})).toBeNull();
		expect(groupingOf(measure('delay-reasons'), {})?.name).toBe('reason');
		expect(groupingOf(measure('delay-reasons'), { grouping: 'owner' })?.name).toBe('owner');
		expect(groupingOf(measure('delay-reasons'), { grouping: 'x' })?.name).toBe('reason');
	});

	it('knows the groups that a month has something about', () => {
		expect(groupsSeen(measure('plan'), request, month, null)).toEqual(['sabo']);
		expect(groupsSeen(measure('plan'), request, '2019-02', null)).toEqual([]);
		expect(groupsSeen(measure('cases'), request, month, null)).toEqual([]);
	});
});

describe('a row', () => {
	const rows = (code: string, groups: readonly (string | null)[], at = month) =>
		rowsOf(measure(code), request, { period: at, split: null, groups });

	it('of a group without anything is zero for a count, left out for a mean, empty in a gap', () => {
		expect(rows('plan', ['hem-nya'])).toMatchObject([{ group: 'hem-nya', value: 0, n: 3 }]);
		expect(rows('short-stay-length', ['lak'])).toEqual([]);
		expect(rows('plan', ['hem-nya'], '2019-02')).toMatchObject([{ value: null, n: 0 }]);
	});

	it('is of the grouping that is asked for', () => {
		const asked = { ...request, grouping: 'owner' };
		const row = rowsOf(measure('delay-reasons'), asked, {
			...{ period: month, split: null, groups: ['intern'] }
		});
		expect(row).toEqual([{ period: month, group: 'intern', value: 9, n: 2, suppressed: false }]);
	});

	it('that is hidden has no n, and says that it is', () => {
		const hidden = {
			...request.table,
			released: {
				breakdown: 'total' as const,
				groups: new Map([[null, new Map([[month, { cases: null }]])]]),
				whole: new Map([[month, { cases: null }]])
			}
		};
		const row = rowsOf(
			measure('cases'),
			{ ...request, table: hidden },
			{
				...{ period: month, split: null, groups: [null] }
			}
		);
		expect(row).toEqual([{ period: month, group: null, value: null, n: null, suppressed: true }]);
		expect(JSON.stringify(row)).not.toContain(HIDDEN);
	});

	it('of a ward is named as people name it', () => {
		const ward = { ...request, by: 'ward' as const };
		const groups = new Map([['geriatrik-1', new Map([[month, facts]])]]);
		const row = rowsOf(
			measure('cases'),
			{ ...ward, table: { ...request.table, groups } },
			{
				...{ period: month, split: 'geriatrik-1', groups: [null] }
			}
		);
		expect(row).toMatchObject([{ group: 'Geriatrik 1', value: 3 }]);
		expect(row[0]).not.toHaveProperty('by');
	});
});

describe('measures as one table', () => {
	const row = { period: month, group: null, value: 3, n: 4, suppressed: false };

	it('have a heading, which for what is published says what is hidden', () => {
		expect(measureHeading(false)).toEqual([
			...['mått', 'titel', 'enhet', 'period', 'grupp', 'uppdelning', 'värde', 'n']
		]);
		expect(measureHeading(true)).toEqual([...measureHeading(false), 'dold']);
	});

	it('have the cells that the heading says', () => {
		const cells = ['cases', 'Antal ärenden', 'antal', month, null, null, 3, 4];
		expect(measureCells(measure('cases'), row, false)).toEqual(cells);
		expect(measureCells(measure('cases'), row, true)).toEqual([...cells, null]);
		const hidden = { ...row, by: 'man', suppressed: true };
		expect(measureCells(measure('cases'), hidden, true).slice(5)).toEqual([
			'man',
			HIDDEN,
			HIDDEN,
			'ja'
		]);
	});
});
