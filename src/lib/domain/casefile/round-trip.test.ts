import fc from 'fast-check';
import { expect, test } from 'vitest';
import { note } from '../../../../tests/support/example-case';
import { exampleItem } from '../../../../tests/support/example-item';
import { addDays } from '../calendar/moment';
import * as fixed from '../case/case';
import type { Case, CaseEvent } from '../case/case';
import type { ListItem, ListName, Lists } from '../lists/lists';
import { applyPatch } from './apply-patch';
import { COLUMNS, type ColumnHeader, type ColumnKey } from './columns';
import { obstaclesTo } from './obstacles';
import { readRow } from './read-row';
import type { RowContext } from './row-cells';
import { writeRow } from './write-row';

const committees = [
	{ code: 'ÄN', abbreviation: 'ÄN', name: 'Äldrenämnden', fromAge: 65 },
	{ code: 'IFN', abbreviation: 'IFN', name: 'Individ- och familjenämnden', fromAge: 0 }
];

function items(
	list: ListName,
	...values: [code: string, name: string, facts?: Partial<ListItem>][]
) {
	return values.map(([code, name, facts], position) =>
		exampleItem(list, code, { name, position, ...facts })
	);
}

const lists: Lists = {
	hospital: items('hospital', ['NUS', 'Norrlands universitetssjukhus'], ['lyc', 'Lycksele']),
	ward: items(
		'ward',
		['w1', 'Geriatrik 1', { hospital: 'NUS' }],
		['w2', 'Medicin', { hospital: 'NUS' }],
		['w3', 'Medicin', { hospital: 'lyc' }],
		['w4', 'Okänd', { hospital: 'lyc' }],
		['w5', 'Ortopedi', { hospital: 'NUS', validTo: '2020-12-31' }],
		['w6', 'Ortopedi', { hospital: 'NUS' }],
		['w7', '=Kirurgi', { hospital: null }]
	),
	healthCentre: items('healthCentre', ['h1', 'Ålidhems hälsocentral'], ['annan', 'Annan']),
	plan: items('plan', ['avliden', 'Ingen plan – avliden'], ['sabo', 'Särskilt boende']),
	deficiencyInpatient: items('deficiencyInpatient', ['annat', 'Annat'], ['egenvard', 'Egenvård']),
	deficiencyPrimary: items('deficiencyPrimary', ['pv-annat', 'Annat'], ['fvk-saknas', 'FVK']),
	delayReason: items(
		'delayReason',
		['k-sabo', 'väntar SÄBO'],
		['okand', 'Okänd'],
		['smitta', 'Smitta']
	)
};

const context = (registered: string): RowContext => ({
	lists,
	committees,
	kommun: '2480',
	registered,
	now: '2026-11-22 09:00'
});

const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2016-01-01', days));
const moment = fc
	.tuple(date, fc.constantFrom('', ' 00:00', ' 02:30', ' 12:00:01'))
	.map(([day, time]) => day + time);
const registered = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-02T00:00:00Z');
const code = (list: ListName) => fc.constantFrom(...lists[list].map((item) => item.code));
const codes = (list: ListName) => fc.uniqueArray(code(list));
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** A log in which every withdrawal has its ready notice and every further notice a withdrawal. */
const events = fc
	.record({
		notices: fc.array(moment, { maxLength: 1 }),
		planned: fc.array(moment, { maxLength: 3 }),
		turns: fc.array(moment, { maxLength: 5 }),
		answers: fc.array(moment, { maxLength: 2 }),
		discharges: fc.array(moment, { maxLength: 1 }),
		admitted: moment,
		registered
	})
	.map((log): CaseEvent[] => {
		const of = (type: fixed.EventType) => (at: string) => ({
			type,
			at,
			registered: log.registered
		});
		return [
			of('admitted')(log.admitted),
			...log.planned.map(of('plannedDischarge')),
			...log.answers.map((at) => ({ ...of('canReceive')(at), earliest: at.slice(0, 10) })),
			...log.turns.map((at, index) => of(index % 2 === 0 ? 'ready' : 'readyWithdrawn')(at)),
			...log.discharges.map(of('discharged')),
			...log.notices.map(of('admissionNotice'))
		];
	});

const sip = fc
	.record({
		called: nullable(moment),
		on: nullable(moment),
		outcome: nullable(fc.constantFrom(...fixed.SIP_OUTCOMES)),
		registered
	})
	.filter((one) => one.called !== null || one.on !== null || one.outcome !== null);

const shortStay = fc.record({
	kind: fc.constantFrom(...fixed.SHORT_STAY_KINDS),
	from: date,
	to: nullable(date),
	registered
});

const number = fc
	.stringMatching(/^[-=+@'0-9A-ZÅÄÖa-zåäö ]{1,9}$/)
	.map((text) => text.trim())
	.filter((text) => text !== '');

const anyCase: fc.Arbitrary<Case> = fc
	.record<Case>({
		number,
		kommun: fc.constant('2480'),
		committee: fc.constantFrom('ÄN', 'IFN'),
		sex: fc.constantFrom(...fixed.SEXES),
		birthYear: nullable(fc.integer({ min: 1900, max: 2020 })),
		careForm: fc.constantFrom(...fixed.CARE_FORMS),
		ward: code('ward'),
		healthCentre: nullable(code('healthCentre')),
		plan: nullable(code('plan')),
		events,
		sips: fc.array(sip, { maxLength: 3 }),
		deficienciesInpatient: codes('deficiencyInpatient'),
		deficienciesPrimary: codes('deficiencyPrimary'),
		delayReasons: codes('delayReason'),
		paymentException: nullable(fc.constantFrom(...fixed.PAYMENT_EXCEPTIONS)),
		disputedOn: nullable(date),
		shortStays: fc.array(shortStay, { maxLength: 3 }),
		careHome: fc.record({
			decided: nullable(date),
			offered: nullable(date),
			movedIn: nullable(date)
		}),
		protectedIdentity: fc.boolean(),
		responsible: nullable(fc.constant('karin')),
		reminders: fc.constantFrom([]),
		notes: fc.constantFrom([], [note('En anteckning'), note('En till')])
	})
	.map((record) =>
		record.protectedIdentity ? { ...record, ward: null, birthYear: null, notes: [] } : record
	);

function cellsOf(
	row: Record<ColumnHeader, string>,
	keys: readonly ColumnKey[] = COLUMNS.map((column) => column.key)
): Map<ColumnKey, string> {
	return new Map(
		COLUMNS.filter(({ key }) => keys.includes(key)).map(({ key, header }) => [key, row[header]])
	);
}

function reread(record: Case, keys?: readonly ColumnKey[]) {
	const { patch, problems } = readRow(
		cellsOf(writeRow(record, { lists, committees }), keys),
		context('2026-11-22T08:00:00Z')
	);
	expect(problems).toEqual([]);
	if (patch === null) throw new Error('A row without problems has a patch');
	return patch;
}

test('an exported case imports as unchanged', () => {
	fc.assert(
		fc.property(anyCase, (record) => {
			const patch = reread(record);
			expect(obstaclesTo(record, patch)).toEqual([]);
			expect(applyPatch(record, patch)).toBe(record);
		}),
		{ numRuns: 300 }
	);
});

test('a file with only some of the columns changes nothing else', () => {
	const some = fc.subarray(COLUMNS.map((column) => column.key).filter((key) => key !== 'number'));
	fc.assert(
		fc.property(anyCase, some, (record, keys) => {
			const needed: ColumnKey[] = ['number', 'committee', ...keys];
			// A ward name may be shared by hospitals: the column needs its hospital beside it.
			if (keys.includes('ward')) needed.push('hospital');
			expect(applyPatch(record, reread(record, needed))).toBe(record);
		})
	);
});

test('a file written from a case makes the same case anew, but for what a file does not carry', () => {
	fc.assert(
		fc.property(anyCase, (record) => {
			const anew = applyPatch(null, reread(record));
			const again = writeRow(anew, { lists, committees });
			expect(again).toEqual(writeRow(record, { lists, committees }));
			expect(anew.shortStays).toHaveLength(Math.min(1, record.shortStays.length));
		})
	);
});

test('whatever row is applied, applying it again changes nothing', () => {
	fc.assert(
		fc.property(anyCase, anyCase, (record, other) => {
			const patch = reread({ ...other, number: record.number, committee: record.committee });
			if (obstaclesTo(record, patch).length > 0) return;
			const changed = applyPatch(record, patch);
			expect(obstaclesTo(changed, patch)).toEqual([]);
			expect(applyPatch(changed, patch)).toBe(changed);
			expect(changed.sips.slice(1)).toEqual(record.sips.slice(1));
			expect(changed.shortStays.slice(1)).toEqual(record.shortStays.slice(1));
		}),
		{ numRuns: 300 }
	);
});
