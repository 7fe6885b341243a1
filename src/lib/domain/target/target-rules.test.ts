import { describe, expect, it } from 'vitest';
import { readForm } from '../form/form-schema';
import type { Lists } from '../lists/lists';
import { plan } from '../measures/catalogue/cases';
import { daysMean } from '../measures/catalogue/days';
import { sipShare } from '../measures/catalogue/sip';
import type { Target } from './target';
import { targetHindrance, targetProblems } from './target-rules';
import { targetSchema, type TargetInput } from './target-schema';
import { targetSubjects } from './target-subject';

const empty: Lists = {
	hospital: [],
	ward: [],
	healthCentre: [],
	plan: [],
	deficiencyInpatient: [],
	deficiencyPrimary: [],
	delayReason: []
};
const input: TargetInput = {
	measure: 'series:Beläggning',
	ward: null,
	healthCentre: null,
	sex: null,
	validFrom: '2026-01-01',
	validTo: null,
	kind: 'at-most',
	low: null,
	high: 1,
	budget: false,
	bandHigh: null,
	bandPartly: null
};
const existing: Target = { ...input, id: 'a', validFrom: '2018-01-01' };
const subjects = targetSubjects([], [{ name: 'Beläggning', unit: '%' }], empty);

function problems(changed: Partial<TargetInput>, targets: Target[], id: string | null = null) {
	return targetProblems({ ...input, ...changed }, id, { subjects, lists: empty, targets });
}

describe('a target', () => {
	it('may not overlap another for the same selection, and the message says what to do', () => {
		expect(problems({}, [existing])).toEqual([
			{
				field: 'validFrom',
				message:
					'Det finns redan ett målvärde för samma urval som gäller från 2018-01-01 tills vidare. Avsluta det den 2025-12-31 eller tidigare, eller välj en senare första dag.'
			}
		]);
	});

	it('may follow one that has ended, stand beside one for another sex, and replace itself', () => {
		expect(problems({}, [{ ...existing, validTo: '2025-12-31' }])).toEqual([]);
		expect(problems({}, [{ ...existing, sex: 'kvinna' }])).toEqual([]);
		expect(problems({}, [existing], 'a')).toEqual([]);
	});

	it('cannot have a limit that no figure of its measure can reach, and says so at the field', () => {
		const known = {
			subjects: targetSubjects([sipShare, daysMean], [], empty),
			lists: empty,
			targets: []
		};
		const of = (changed: Partial<TargetInput>) =>
			targetProblems({ ...input, ...changed }, null, known).map(
				({ field, message }) => `${field}: ${message.replace('\u00A0', ' ')}`
			);
		const share = { measure: 'sip-share', kind: 'at-least', high: null, low: 140 } as const;
		expect(of(share)).toEqual(['low: Kan inte vara över 100 %.']);
		expect(of({ measure: 'days-mean', high: -1 })).toEqual(['high: Kan inte vara under 0 dygn.']);
		expect(of({ ...share, low: 90, bandHigh: 120, bandPartly: 80 })).toEqual([
			'bandHigh: Kan inte vara över 100 %.'
		]);
		expect(of({ measure: 'days-mean', high: 0.5 })).toEqual([]);
	});

	it.each([
		['at-most', { high: 1 }, 2, 1],
		['at-least', { low: 80 }, 70, 80]
	])('%s has its bands in the order that is better first', (kind, limit, bandHigh, bandPartly) => {
		const form = new FormData();
		const typed = { measure: 'x', validFrom: '2026-01-01', kind, bandHigh, bandPartly, ...limit };
		for (const [name, value] of Object.entries(typed)) form.set(name, String(value));
		expect(readForm(targetSchema, form)).toMatchObject({
			ok: false,
			problems: [{ field: 'bandPartly' }]
		});
	});

	it('cannot be narrowed to what its subject has no figures for', () => {
		expect(problems({ sex: 'kvinna' }, []).map((problem) => problem.message)).toEqual([
			'Beläggning redovisas inte per kön. Välj alla.'
		]);
	});

	it('cannot be set for a measure that does not exist', () => {
		expect(problems({ measure: 'finns-ej' }, []).map((problem) => problem.field)).toEqual([
			'measure'
		]);
	});

	it('can be removed until a finished month has been compared with it', () => {
		expect(targetHindrance({ validFrom: '2026-11-01' }, '2026-11-22')).toBeNull();
		expect(targetHindrance({ validFrom: '2026-10-31' }, '2026-11-22')).toContain('avslutas');
	});
});

describe('a target as typed', () => {
	function typed(fields: Record<string, string>) {
		const form = new FormData();
		const all = { measure: 'days-mean', validFrom: '2026-01-01', kind: 'at-most', ...fields };
		for (const [name, value] of Object.entries(all)) form.set(name, value);
		return readForm(targetSchema, form);
	}
	const fieldsOf = (outcome: ReturnType<typeof typed>) =>
		outcome.ok ? [] : outcome.problems.map((problem) => problem.field);

	it('is read with a decimal comma, and limits that its kind does not use are dropped', () => {
		const outcome = typed({ high: '1,5', low: '0,5' });
		expect(outcome.ok && [outcome.value.high, outcome.value.low]).toEqual([1.5, null]);
	});

	it('needs the limits of its kind, the lower below the higher', () => {
		expect(fieldsOf(typed({}))).toEqual(['high']);
		expect(fieldsOf(typed({ kind: 'at-least' }))).toEqual(['low']);
		expect(fieldsOf(typed({ kind: 'interval', low: '3', high: '2' }))).toEqual(['high']);
		expect(fieldsOf(typed({ kind: 'zero' }))).toEqual([]);
	});

	it('has bands that follow the side that is better', () => {
		expect(fieldsOf(typed({ high: '1', bandHigh: '1', bandPartly: '1,5' }))).toEqual([]);
		expect(fieldsOf(typed({ high: '1', bandHigh: '1,5', bandPartly: '1' }))).toEqual([
			'bandPartly'
		]);
		expect(
			fieldsOf(typed({ kind: 'at-least', low: '80', bandHigh: '80', bandPartly: '70' }))
		).toEqual([]);
		expect(fieldsOf(typed({ high: '1', bandPartly: '2' }))).toEqual(['bandHigh']);
	});

	it('cannot end before it begins, nor be a budget without a number', () => {
		expect(fieldsOf(typed({ high: '1', validTo: '2025-12-31' }))).toEqual(['validTo']);
		expect(fieldsOf(typed({ kind: 'decrease', budget: 'on' }))).toEqual(['budget']);
	});
});

it('can be for one group of a measure, in the measure’s unit, and for no group that there is not', () => {
	const korttids = { code: 'korttids', name: 'Korttids' } as Lists['plan'][number];
	const lists = { ...empty, plan: [korttids] };
	const groups = targetSubjects([plan], [], lists);
	expect(groups.map(({ code, title, of, unit }) => [code, title, of, unit])).toEqual([
		['plan/korttids', `${plan.title}: Korttids`, plan.title, 'antal'],
		['plan/okänd', `${plan.title}: Okänd`, plan.title, 'antal']
	]);
	const known = { subjects: groups, lists, targets: [] };
	expect(targetProblems({ ...input, measure: 'plan/korttids' }, null, known)).toEqual([]);
	const gone = targetProblems({ ...input, measure: 'plan/x' }, null, known);
	expect(gone.map(({ field }) => field)).toEqual(['measure']);
	const below = targetProblems({ ...input, measure: 'plan/korttids', high: -1 }, null, known);
	expect(below.map(({ field }) => field)).toEqual(['high']);
});
