import { describe, expect, it } from 'vitest';
import { exampleItem } from '../../../../tests/support/example-item';
import type { Lists } from '../lists/lists';
import { judgeEvent, judgeForm, withProposal } from './judge';
import { shapeProblems } from './shape-problems';
import { emptyForm, formOf, type CaseFormValues } from './values';

const lists: Lists = {
	hospital: [],
	ward: [exampleItem('ward', 'medicin-1')],
	healthCentre: [],
	plan: [],
	deficiencyInpatient: [exampleItem('deficiencyInpatient', 'inskr-sent')],
	deficiencyPrimary: [],
	delayReason: []
};
const context = {
	base: null,
	kommun: '2480',
	now: '2019-12-04 14:05',
	registered: '2019-12-04T13:05:00.000Z',
	author: 'karin',
	lists,
	shapeProblems
};
const form = (values: Partial<CaseFormValues> = {}) =>
	emptyForm({
		number: '2019-00001',
		committee: 'ÄN',
		ward: 'medicin-1',
		birthYear: '1938',
		admitted: '2019-12-03 08:00',
		admissionNotice: '2019-12-03 09:00',
		...values
	});
const fields = (values: Partial<CaseFormValues>) =>
	judgeForm(form(values), context).errors.map(({ field }) => field);

describe('a protected identity', () => {
	const asked = (values: Partial<CaseFormValues>, base: CaseFormValues | null = null) => {
		const stored = base && judgeForm(base, context).record;
		return judgeForm({ ...(base ?? form()), ...values }, { ...context, base: stored }).warnings;
	};

	it('says what goes, before it goes, of a new case and of a stored one', () => {
		expect(asked({ protectedIdentity: true, note: 'Ringer' })).toMatchObject([
			{
				field: 'protectedIdentity',
				message:
					'Skyddad identitet: födelseår, avdelning och anteckning sparas inte, och går inte att få tillbaka. Stämmer det?'
			}
		]);
		expect(asked({ protectedIdentity: true }, form())).toMatchObject([
			{
				message:
					'Skyddad identitet: födelseår och avdelning tas bort ur ärendet och dess historik, och går inte att få tillbaka. Stämmer det?'
			}
		]);
	});

	it('asks nothing where nothing goes', () => {
		const bare = form({ protectedIdentity: true, birthYear: '', ward: '' });
		expect(judgeForm(bare, context)).toMatchObject({ errors: [], warnings: [] });
		expect(asked({ note: 'x' }, bare)).toEqual([]);
	});
});

describe('a case form', () => {
	it('with nothing wrong has neither errors nor warnings', () => {
		expect(judgeForm(form(), context)).toMatchObject({ errors: [], warnings: [] });
	});

	it('has one error at each wrong field, whatever else follows from it', () => {
		expect(fields({ admitted: 'i somras' })).toEqual(['admitted']);
		expect(fields({ committee: '', ward: '' })).toEqual(['committee', 'ward']);
	});

	it('needs no number while it is new, which is given when it is saved', () => {
		expect(fields({ number: '' })).toEqual([]);
		const { record: base } = judgeForm(form(), context);
		const { errors } = judgeForm(form({ number: ' ' }), { ...context, base });
		expect(errors.map(({ field }) => field)).toEqual(['number']);
	});

	it('tells its errors in the order of the form, and where when the words do not', () => {
		const { errors } = judgeForm(
			form({ disputedOn: 'x', admitted: 'i somras', ward: '' }),
			context
		);
		expect(errors.map(({ field, where }) => [field, where])).toEqual([
			['ward', undefined],
			['admitted', 'Inskriven'],
			['disputedOn', 'Bestritt den']
		]);
	});

	it('refuses a text longer than can be stored', () => {
		expect(fields({ number: '1'.repeat(2000) })).toEqual(['number']);
		expect(fields({ note: 'x'.repeat(100_000) })).toEqual(['note']);
	});

	it('asks about what is unusual once: not again when the stored case already had it', () => {
		const { record, warnings } = judgeForm(form({ admissionNotice: '' }), context);
		expect(warnings.length).toBeGreaterThan(0);
		expect(judgeForm(formOf(record), { ...context, base: record }).warnings).toEqual([]);
	});

	it('no longer asks about a missing notice once the proposed deficiency is entered', () => {
		const values = form({ admissionNotice: '' });
		const proposed = judgeForm(values, context).warnings.flatMap(({ propose }) => propose ?? []);
		expect(proposed).toContainEqual({
			field: 'deficienciesInpatient',
			code: 'inskr-sent',
			name: 'bristen ”inskr-sent”'
		});
		const accepted = proposed.reduce(withProposal, values);
		expect(accepted.deficienciesInpatient).toEqual(['inskr-sent']);
		expect(
			judgeForm(accepted, context).warnings.filter(({ field }) => field === 'admissionNotice')
		).toEqual([]);
	});
});

it('reads when a quick event happened as it would be read where it is entered, and says what is wrong with it', () => {
	const waiting = form({ readyPeriods: [{ ready: '2019-12-03 14:00', withdrawn: '' }] });
	const discharged = (at: string) => judgeEvent(waiting, { type: 'discharged', at }, context);
	expect(discharged('4 930')).toEqual({
		reading: { is: 'read', moment: '2019-12-04 09:30' },
		error: undefined
	});
	expect(discharged('3 930')).toEqual({
		reading: { is: 'read', moment: '2019-12-03 09:30' },
		error:
			'Utskriven (2019-12-03 09:30) är före utskrivningsklar (2019-12-03 14:00). Rätta den tid som är fel.'
	});
	const withdrawn = judgeEvent(waiting, { type: 'readyWithdrawn', at: '30 feb' }, context);
	expect(withdrawn.reading?.is).toBe('refused');
	expect(withdrawn.error).toMatch(/^30 februari finns inte/);
});
