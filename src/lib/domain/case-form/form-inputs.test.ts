import { expect, it } from 'vitest';
import { FORM_INPUTS } from './form-inputs';
import { FIELD_LABELS, ROW_LABELS } from './labels';

it('the page of a form is told what every input is called, and how it is typed', () => {
	expect(FORM_INPUTS.sex?.options?.map(({ label }) => label)).toEqual([
		'Kvinna',
		'Man',
		'Uppgift saknas'
	]);
	expect(FORM_INPUTS.ward).toEqual({ label: FIELD_LABELS.ward });
	expect(FORM_INPUTS.birthYear).toEqual({ label: FIELD_LABELS.birthYear, kind: 'birthYear' });
	expect(FORM_INPUTS['sips.on']).toEqual({ label: ROW_LABELS.sips.on });
	expect(FORM_INPUTS['shortStays.from']).toEqual({ label: 'Från', kind: 'date' });
	expect(FORM_INPUTS['sips.outcome']?.options).toContainEqual({
		value: 'held',
		label: 'Genomförd'
	});
	expect(FORM_INPUTS['answers.answer']?.options).toHaveLength(2);
	expect(FORM_INPUTS.answers).toEqual({ label: FIELD_LABELS.answers });
	expect(FORM_INPUTS).not.toHaveProperty('responsible');
});
