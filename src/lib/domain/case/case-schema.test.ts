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

const first = record.events[0];
const many = <Item>(item: Item, count: number) => Array.from({ length: count }, () => item);

test.each([
	['a code as long as they may be', { ...record, ward: 'x'.repeat(100) }],
	['a number as long as they may be', { ...record, number: '1'.repeat(40) }],
	['a note as long as they may be', { ...record, notes: [note('x'.repeat(300))] }],
	['a note with a tab', { ...record, notes: [note('a\tb')] }],
	['as many events as there may be', { ...record, events: many(first, 100) }],
	['as many codes as there may be', { ...record, delayReasons: many('k-sabo', 100) }],
	['an answer with its date', { ...record, events: [{ ...first, earliest: '2026-11-09' }] }],
	['what a file said', { ...record, events: [{ ...first, imported: true }] }],
	['dates of a care home', { ...record, careHome: { ...record.careHome, offered: '2026-11-09' } }],
	['a date that a payment was disputed', { ...record, disputedOn: '2026-11-09' }]
])('%s is let through', (_, input) => {
	expect(accepts(input)).toBe(true);
});

test.each([
	['a code that is too long', { ...record, ward: 'x'.repeat(101) }],
	['an empty code', { ...record, plan: '' }],
	['a line break in a code', { ...record, healthCentre: 'a\nb' }],
	['a number that is too long', { ...record, number: '1'.repeat(41) }],
	['a kommun of three digits', { ...record, kommun: '248' }],
	['a kommun of five digits', { ...record, kommun: '24800' }],
	['a kommun that is a name', { ...record, kommun: 'Umeå' }],
	['a list of codes without end', { ...record, delayReasons: many('k-sabo', 101) }],
	['SIPs without end', { ...record, sips: many(record.sips[0], 101) }],
	['short stays without end', { ...record, shortStays: many(record.shortStays[0], 101) }],
	['an unknown key in a SIP', { ...record, sips: [{ ...record.sips[0], name: 'x' }] }],
	['an unknown outcome of a SIP', { ...record, sips: [{ ...record.sips[0], outcome: 'x' }] }],
	['an unknown key in a stay', { ...record, shortStays: [{ ...record.shortStays[0], name: 'x' }] }],
	['an unknown key of a care home', { ...record, careHome: { ...record.careHome, name: 'x' } }],
	['a care home that is no date', { ...record, careHome: { ...record.careHome, offered: 'x' } }],
	[
		'a time of day in a stay',
		{ ...record, shortStays: [{ ...record.shortStays[0], to: '2026-11-09 10:00' }] }
	],
	['what was not imported', { ...record, events: [{ ...first, imported: false }] }],
	['an unknown exception', { ...record, paymentException: 'x' }],
	['an unknown care form', { ...record, careForm: 'x' }],
	['a deleted sign', { ...record, notes: [note('a\u007fb')] }],
	['half a character in a note', { ...record, notes: [note('\uD800')] }]
])('%s is not', (_, input) => {
	expect(accepts(input)).toBe(false);
});

test('spaces around a number are no part of it', () => {
	expect(caseSchema.parse({ ...record, number: ' 2026-00001 ' }).number).toBe('2026-00001');
});
