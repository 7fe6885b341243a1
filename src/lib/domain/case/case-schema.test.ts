import { expect, test } from 'vitest';
import { note } from '../../../../tests/support/example-case';
import { caseSchema } from './case-schema';
import { newCase } from './case';

const registered = '2026-11-22T08:00:00.000Z';
const record = {
	...newCase({ number: '2026-00001', kommun: '2480', committee: 'ÄN' }),
	events: [{ type: 'admitted', at: '2026-11-02 08:00', registered }],
	sips: [{ called: null, on: '2026-11-03', outcome: 'held', registered }],
	shortStays: [{ kind: 'aterh', from: '2026-11-06', to: null, registered }]
};
const accepts = (input: unknown) => caseSchema.safeParse(input).success;

test('a case is let through as it is', () => {
	expect(caseSchema.parse(record)).toEqual(record);
});

test.each([
	['an unknown key', { ...record, personnummer: '811218-9876' }],
	['an unknown key in an event', { ...record, events: [{ ...record.events[0], name: 'x' }] }],
	['an unknown event type', { ...record, events: [{ ...record.events[0], type: 'died' }] }],
	[
		'a date that does not exist',
		{ ...record, events: [{ ...record.events[0], at: '2026-02-29' }] }
	],
	['a time of day where only a date fits', { ...record, disputedOn: '2026-11-02 10:00' }],
	[
		'a registered time without time zone',
		{ ...record, events: [{ ...record.events[0], registered: '2026-11-02' }] }
	],
	['an unknown sex', { ...record, sex: 'K' }],
	['a birth year with decimals', { ...record, birthYear: 1934.5 }],
	['a note that is too long', { ...record, notes: [note('x'.repeat(301))] }],
	['a sign the database cannot store', { ...record, notes: [note('a\u0000b')] }],
	['half a character', { ...record, number: '\uD800' }],
	['a line break in a number', { ...record, number: '2026\n1' }],
	['a log without end', { ...record, events: Array.from({ length: 101 }, () => record.events[0]) }],
	['a missing field', { ...record, note: undefined }],
	['nothing', null]
])('%s is refused', (_, input) => {
	expect(accepts(input)).toBe(false);
});

test('a note may have lines', () => {
	expect(accepts({ ...record, notes: [note('en rad\nen till')] })).toBe(true);
});
