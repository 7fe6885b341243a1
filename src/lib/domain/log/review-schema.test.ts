import { expect, it } from 'vitest';
import { readForm } from '../form/form-schema';
import { markSchema, sampleSchema } from './review-schema';

const posted = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};
const fieldsAtFault = (outcome: ReturnType<typeof readForm>) =>
	outcome.ok ? [] : outcome.problems.map(({ field }) => field);

const mark = { entry: '12', outcome: 'in-order', note: '' };
const sample = { from: '2026-11-01', to: '2026-11-30', event: 'lasning', size: '20' };

it('a note about an entry is not allowed to hold a personnummer', () => {
	expect(readForm(markSchema, posted(mark))).toEqual({
		ok: true,
		value: { entry: 12, outcome: 'in-order', note: null }
	});
	expect(
		fieldsAtFault(readForm(markSchema, posted({ ...mark, note: 'Frågat om 19121212-1212' })))
	).toEqual(['note']);
	expect(fieldsAtFault(readForm(markSchema, posted({ ...mark, outcome: '' })))).toEqual([
		'outcome'
	]);
});

it('a spot check is of a period, of known events and no larger than somebody can go through', () => {
	expect(readForm(sampleSchema, posted(sample)).ok).toBe(true);
	const wrong = { from: '1 november', to: '2026-10-01', event: 'allt', size: '5000' };
	for (const [field, value] of Object.entries(wrong)) {
		expect(
			fieldsAtFault(readForm(sampleSchema, posted({ ...sample, [field]: value }))),
			field
		).toEqual([field]);
	}
});
