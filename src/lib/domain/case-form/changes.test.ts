import { describe, expect, it } from 'vitest';
import { exampleItem } from '../../../../tests/support/example-item';
import type { Lists } from '../lists/lists';
import { changesOf, saidIn } from './changes';
import { recordOf } from './record';
import { emptyForm, type CaseFormValues } from './values';

const lists: Lists = {
	hospital: [],
	ward: [exampleItem('ward', 'medicin-1', { name: 'Medicin 1', hospital: 'NUS' })],
	healthCentre: [],
	plan: [],
	deficiencyInpatient: [],
	deficiencyPrimary: [],
	delayReason: []
};
const names = { lists, committees: [{ code: 'ÄN', abbreviation: 'ÄN', name: 'Äldrenämnden' }] };
const caseWith = (values: Partial<CaseFormValues>) =>
	recordOf(emptyForm({ number: '1', committee: 'ÄN', sex: 'kvinna', ...values }), {
		base: null,
		kommun: '2480',
		now: '2019-12-04 14:05',
		registered: '2019-12-04T13:05:00.000Z',
		author: 'karin'
	}).record;

describe('the history of a case', () => {
	it('says what changed in words, not codes', () => {
		const changes = changesOf(
			caseWith({ sips: [{ called: '2019-12-01', on: '', outcome: '' }] }),
			caseWith({
				ward: 'medicin-1',
				sips: [{ called: '2019-12-01', on: '2019-12-03', outcome: 'held' }]
			}),
			names
		);
		expect(changes).toEqual([
			{ label: 'Avdelning', before: [], after: ['Medicin 1'] },
			{
				label: 'SIP',
				before: ['kallad 2019-12-01'],
				after: ['kallad 2019-12-01, datum 2019-12-03, Genomförd']
			}
		]);
	});

	it('of a new case lists what was filled in', () => {
		const labels = changesOf(null, caseWith({}), names).map(({ label }) => label);
		expect(labels).toEqual(['Nämnd', 'Ärendenummer', 'Kön', 'Vårdform']);
	});

	it('tells on a line what was put in, and not what was taken away', () => {
		const sips = [{ called: '2019-12-01', on: '', outcome: '' }];
		const [before, after] = [caseWith({ plan: 'hem-nya' }), caseWith({ ward: 'medicin-1', sips })];
		expect(saidIn(changesOf(before, after, names))).toBe(
			'Avdelning: Medicin 1; SIP: kallad 2019-12-01'
		);
	});

	it('of several things in one field tells only those that differ', () => {
		const first = { called: '2019-12-01', on: '2019-12-03', outcome: 'held' };
		const second = { called: '2019-12-04', on: '', outcome: '' };
		const [one, both] = [caseWith({ sips: [first] }), caseWith({ sips: [first, second] })];
		expect(changesOf(one, both, names)).toEqual([
			{ label: 'SIP', before: [], after: ['kallad 2019-12-04'] }
		]);
		expect(changesOf(both, one, names)).toEqual([
			{ label: 'SIP', before: ['kallad 2019-12-04'], after: [] }
		]);
	});
});
