import { expect, test } from 'vitest';
import { note } from '../../../../tests/support/example-case';
import { newCase, type Case, type EventType } from '../case/case';
import { applyPatch } from './apply-patch';
import type { CasePatch } from './case-patch';
import { obstaclesTo } from './obstacles';

const then = '2026-01-01T00:00:00Z';
const later = '2026-02-02T00:00:00Z';
const patch = (facts: Partial<CasePatch>): CasePatch => ({
	number: '2026-1',
	kommun: '2480',
	committee: 'ÄN',
	registered: later,
	...facts
});

function caseWith(log: [EventType, string][], facts: Partial<Case> = {}): Case {
	const events = log.map(([type, at]) => ({ type, at, registered: then }));
	return { ...newCase({ number: '2026-1', kommun: '2480', committee: 'ÄN' }), events, ...facts };
}

test('a changed time is registered anew in its place, others keep their registered time', () => {
	const record = caseWith([
		['admitted', '2026-01-01'],
		['ready', '2026-01-03'],
		['discharged', '2026-01-04']
	]);
	const changed = applyPatch(record, patch({ admitted: '2026-01-01', ready: '2026-01-02 10:00' }));
	expect(changed.events).toEqual([
		{ type: 'admitted', at: '2026-01-01', registered: then },
		{ type: 'ready', at: '2026-01-02 10:00', registered: later, imported: true },
		{ type: 'discharged', at: '2026-01-04', registered: then }
	]);
});

test('a new estimate is a further one; the earlier estimates stay', () => {
	const record = caseWith([['plannedDischarge', '2026-01-05']]);
	const changed = applyPatch(record, patch({ plannedDischarge: '2026-01-07' }));
	expect(changed.events.map((event) => event.at)).toEqual(['2026-01-05', '2026-01-07']);
	expect(applyPatch(changed, patch({ plannedDischarge: '2026-01-07' }))).toBe(changed);
});

test('an emptied cell clears the value, a missing column does not', () => {
	const record = caseWith(
		[
			['ready', '2026-01-02'],
			['readyWithdrawn', '2026-01-03'],
			['ready', '2026-01-04'],
			['discharged', '2026-01-05']
		],
		{ birthYear: 1934, healthCentre: 'h1' }
	);
	const emptied = patch({ ready: null, readyWithdrawn: null, readyAgain: null, birthYear: null });
	expect(obstaclesTo(record, emptied)).toEqual([]);
	const changed = applyPatch(record, emptied);
	expect(changed.events.map((event) => event.type)).toEqual(['discharged']);
	expect(changed).toMatchObject({ birthYear: null, healthCentre: 'h1' });
});

test('the first of several is changed alone, and cannot be emptied from a file', () => {
	const sips: Case['sips'] = [
		{ called: '2026-01-01', on: null, outcome: null, registered: then },
		{ called: null, on: '2026-01-09', outcome: 'held', registered: then }
	];
	const shortStays: Case['shortStays'] = [
		{ kind: 'lak', from: '2026-01-05', to: null, registered: then },
		{ kind: 'sabo', from: '2026-01-08', to: null, registered: then }
	];
	const record = caseWith([], { sips, shortStays });
	const changed = applyPatch(record, patch({ sipOutcome: 'declined', shortStayTo: '2026-01-08' }));
	expect(changed.sips).toEqual([{ ...sips[0], outcome: 'declined', registered: later }, sips[1]]);
	expect(changed.shortStays).toEqual([
		{ ...shortStays[0], to: '2026-01-08', registered: later },
		shortStays[1]
	]);
	const emptied = patch({ sipCalled: null, shortStayKind: null, shortStayFrom: null });
	expect(obstaclesTo(record, emptied).map((problem) => [problem.code, problem.column])).toEqual([
		['first-of-several', 'SIP datum'],
		['first-of-several', 'Korttids från']
	]);
	expect(applyPatch(record, emptied)).toBe(record);
});

test('further ready notices stay, and block the emptying of those before them', () => {
	const record = caseWith([
		['ready', '2026-01-02'],
		['readyWithdrawn', '2026-01-03'],
		['ready', '2026-01-04'],
		['readyWithdrawn', '2026-01-05'],
		['ready', '2026-01-06']
	]);
	const emptied = patch({ ready: null, readyWithdrawn: null, readyAgain: null });
	expect(obstaclesTo(record, emptied).map((problem) => problem.column)).toEqual([
		'Utskrivningsklar igen',
		'Utskrivningsklar',
		'Återtagen'
	]);
	const changed = applyPatch(record, patch({ readyAgain: '2026-01-04 09:00' }));
	expect(changed.events.map((event) => event.at)).toEqual([
		'2026-01-02',
		'2026-01-03',
		'2026-01-04 09:00',
		'2026-01-05',
		'2026-01-06'
	]);
});

test('an only SIP or stay that is emptied is gone', () => {
	const record = caseWith([], {
		sips: [{ called: '2026-01-01', on: null, outcome: null, registered: then }],
		shortStays: [{ kind: 'lak', from: '2026-01-05', to: null, registered: then }]
	});
	const emptied = patch({
		sipCalled: null,
		sipOn: null,
		sipOutcome: null,
		shortStayKind: null,
		shortStayFrom: null,
		shortStayTo: null
	});
	expect(obstaclesTo(record, emptied)).toEqual([]);
	expect(applyPatch(record, emptied)).toMatchObject({ sips: [], shortStays: [] });
});

test('a stay’s end needs a stay, in the file or in the case', () => {
	const end = patch({ shortStayTo: '2026-01-08' });
	expect(obstaclesTo(null, end).map((problem) => problem.column)).toEqual(['Korttids från']);
});

test('deficiencies in another order are the same; another first delay reason is a change', () => {
	const record = caseWith([], { deficienciesInpatient: ['a', 'b'], delayReasons: ['a', 'b', 'c'] });
	expect(
		applyPatch(record, patch({ deficienciesInpatient: ['b', 'a'], delayReasons: ['a', 'c', 'b'] }))
	).toBe(record);
	expect(applyPatch(record, patch({ delayReasons: ['b', 'a', 'c'] })).delayReasons).toEqual([
		'b',
		'a',
		'c'
	]);
});

test('a file does not lift a protected identity', () => {
	const record = caseWith([], { protectedIdentity: true });
	expect(applyPatch(record, patch({ ward: 'g1' })).protectedIdentity).toBe(true);
});

test('a protected identity keeps out what a file says of ward and birth year', () => {
	const record = caseWith([], { protectedIdentity: true, ward: null, birthYear: null });
	expect(applyPatch(record, patch({ ward: 'g1', birthYear: 1934 }))).toBe(record);
});

test('a file that protects a case takes ward, birth year and note away', () => {
	const record = caseWith([], { ward: 'g1', birthYear: 1934, notes: [note('Ring före')] });
	expect(applyPatch(record, patch({ ward: null, protectedIdentity: true }))).toMatchObject({
		protectedIdentity: true,
		ward: null,
		birthYear: null,
		notes: []
	});
});
