import { expect, test } from 'vitest';
import type { CaseField } from '../case/finding';
import { columnOfField, problemOfFinding } from './finding-problem';

test.each<[CaseField, string | null]>([
	['number', 'number'],
	['ready.0', 'ready'],
	['ready.1', 'readyAgain'],
	['ready.2', null],
	['readyWithdrawn.0', 'readyWithdrawn'],
	['discharged.0', 'discharged'],
	['sips.0.on', 'sipOn'],
	['sips.1.on', null],
	['shortStays.0.to', 'shortStayTo'],
	['careHome.movedIn', 'careHomeMovedIn'],
	['notes.0.text', 'note']
])('the field %s stands in the column %s', (field, column) => {
	expect(columnOfField(field)).toBe(column);
});

test('a finding is told with the column and cell of the file', () => {
	const finding = {
		field: 'discharged.0',
		level: 'error',
		code: 'order',
		message: 'Fel.'
	} as const;
	expect(problemOfFinding(finding, new Map([['discharged', '2019-01-01']]))).toEqual({
		key: 'discharged',
		column: 'Utskriven',
		value: '2019-01-01',
		reason: 'Fel.'
	});
});
