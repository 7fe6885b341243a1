import { expect, test } from 'vitest';
import type { EventType } from '../case/case';
import { caseWith, lists } from '../case/rules/example-cases';
import { GRAVITY } from './changed-case';
import { changedFields, gravityOf } from './judged-change';

const names = { lists, committees: [] };
const log: [EventType, string][] = [
	['admitted', '2026-11-02 08:00'],
	['ready', '2026-11-05 10:00'],
	['discharged', '2026-11-06 14:00']
];
const before = caseWith({ plan: 'sabo' }, log);

test('a discharge that goes, or moves, weighs the most', () => {
	const open = caseWith({ plan: 'sabo' }, log.slice(0, 2));
	const moved = caseWith({ plan: 'sabo' }, [...log.slice(0, 2), ['discharged', '2026-11-07']]);
	expect(gravityOf(before, open)).toBe(GRAVITY.dischargeRemoved);
	expect(gravityOf(before, moved)).toBe(GRAVITY.dischargeChanged);
	expect(gravityOf(open, before)).toBe(GRAVITY.other);
});

test('then whatever is emptied, in any field', () => {
	const care = { ...before, careHome: { decided: '2026-11-01', offered: null, movedIn: null } };
	const two = { ...before, deficienciesInpatient: ['annat', 'inskr-sent'] };
	expect(gravityOf(before, { ...before, plan: null })).toBe(GRAVITY.emptied);
	expect(gravityOf(care, before)).toBe(GRAVITY.emptied);
	expect(gravityOf(two, { ...two, deficienciesInpatient: ['annat'] })).toBe(GRAVITY.emptied);
	expect(gravityOf(before, { ...before, plan: 'hem-ingen' })).toBe(GRAVITY.other);
});

test('is told field by field, what is taken away first', () => {
	const after = {
		...caseWith({ plan: 'hem-ingen', ward: null }, log.slice(0, 2)),
		sex: 'man' as const
	};
	expect(changedFields(before, after, names)).toEqual([
		{ label: 'Utskriven', before: '2026-11-06 14:00', after: '' },
		{ label: 'Avdelning', before: 'g1', after: '' },
		{ label: 'Kön', before: 'Uppgift saknas', after: 'Man' },
		{ label: 'Planering efter sjukhusvistelse', before: 'sabo', after: 'hem-ingen' }
	]);
});
