import { expect, it } from 'vitest';
import { GRAVITY } from '../casefile/changed-case';
import type { GridField } from './grid-field';
import { changesTyped, type TypedRow } from './row-change';

const choices = {
	plan: [
		{ value: 'sabo', label: 'Särskilt boende' },
		{ value: 'hem-ingen', label: 'Hemgång, ingen insats' }
	]
};

/** A row with what is stored and what is typed, by field. */
function rowOf(number: string, cells: [GridField, string, string][]): TypedRow {
	return {
		row: {
			...{ id: number, number },
			cells: cells.map(([field, stored]) => ({
				...{ field, input: field, stored, text: stored, closed: false }
			}))
		},
		typed: cells.map(([, , text]) => text)
	};
}

it('tells old and new in words, what takes the most away first', () => {
	const rows = [
		rowOf('1', [['plan', 'sabo', 'hem-ingen']]),
		rowOf('2', [['plan', 'sabo', 'sabo']]),
		rowOf('3', [['healthCentre', 'tegs-hc', '']]),
		rowOf('4', [
			['plan', '', 'sabo'],
			['discharged', '2026-11-06', '']
		]),
		rowOf('5', [['discharged', '2026-11-06', '2026-11-07']]),
		rowOf('6', [['discharged', '', '2026-11-07']])
	];
	const told = changesTyped(rows, choices);
	expect(told.map(({ number, gravity }) => [number, gravity])).toEqual([
		['4', GRAVITY.dischargeRemoved],
		['5', GRAVITY.dischargeChanged],
		['3', GRAVITY.emptied],
		['1', GRAVITY.other],
		['6', GRAVITY.other]
	]);
	expect(told[0]?.fields).toEqual([
		{ label: 'Utskriven', before: '2026-11-06', after: '' },
		{ label: 'Planering', before: '', after: 'Särskilt boende' }
	]);
	expect(told[3]?.fields).toEqual([
		{ label: 'Planering', before: 'Särskilt boende', after: 'Hemgång, ingen insats' }
	]);
});
