import { expect, it } from 'vitest';
import { formFields } from './form-fields';

const STORED = { name: 'Medicin 1', kind: 'ward', budget: 'on' };

it('shows what is stored until something was typed and refused', () => {
	const { text, choice, tick } = formFields(null, STORED);
	expect(text('name')).toEqual({ name: 'name', value: 'Medicin 1', error: undefined });
	expect(choice('kind').chosen).toEqual(['ward']);
	expect(tick('budget').checked).toBe(true);
});

it('keeps all that was typed, also what was emptied and unticked, and says what is wrong where', () => {
	const problems = [{ field: 'name', message: 'Skriv ett namn.' }];
	const { text, tick, problem } = formFields({ problems, values: { name: '' } }, STORED);
	expect(text('name', 'Medicin 2')).toEqual({ name: 'name', value: '', error: 'Skriv ett namn.' });
	expect(tick('budget').checked).toBe(false);
	expect(problem('kind')).toBeUndefined();
});

it('begins a new form with nothing but what a field starts as', () => {
	const { text, choice } = formFields(null);
	expect(text('days', '365').value).toBe('365');
	expect(text('name').value).toBeUndefined();
	expect(['ward', 'hospital'].filter((kind) => choice('kind').chosen.includes(kind))).toEqual([]);
});
