import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	checkbox,
	optionalDate,
	optionalDecimal,
	parseDecimal,
	readForm,
	requiredChoice,
	requiredText,
	requiredWhole
} from './form-schema';

const schema = z.object({
	name: requiredText('Skriv ett namn.', 10),
	from: optionalDate,
	value: optionalDecimal,
	days: requiredWhole(0, 30),
	model: requiredChoice(['a', 'b'], 'Välj modell.'),
	budget: checkbox
});

function post(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('a posted form', () => {
	it('refuses a personnummer in a text, as every other way in does', () => {
		const named = z.object({ name: requiredText('Skriv ett namn.') });
		const outcome = readForm(named, post({ name: 'Ring 19121212-1212' }));
		expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'name' }] });
		expect(readForm(named, post({ name: 'Avdelning 12' })).ok).toBe(true);
	});

	it('is read as typed values, empty fields as null and an unticked box as false', () => {
		expect(
			readForm(
				schema,
				post({ name: ' Medicin 4 ', from: '', value: '1 234,5', days: '3', model: 'b' })
			)
		).toEqual({
			ok: true,
			value: { name: 'Medicin 4', from: null, value: 1234.5, days: 3, model: 'b', budget: false }
		});
	});

	it('keeps the line breaks that it was typed with, whatever they are posted as', () => {
		const schema = z.object({ text: requiredText('Skriv.') });
		expect(readForm(schema, post({ text: ' Ett.\r\nTvå.\r\n' }))).toEqual({
			ok: true,
			value: { text: 'Ett.\nTvå.' }
		});
	});

	it('is answered with one Swedish message per wrong field, all at once', () => {
		const outcome = readForm(
			schema,
			post({ name: '', from: '2026-02-30', value: 'en och en halv', days: '3,5', model: 'c' })
		);
		expect(outcome).toEqual({
			ok: false,
			problems: [
				{ field: 'name', message: 'Skriv ett namn.' },
				{ field: 'from', message: 'Skriv datumet som ÅÅÅÅ-MM-DD.' },
				{ field: 'value', message: 'Skriv ett tal, till exempel 1,5.' },
				{ field: 'days', message: 'Skriv ett heltal mellan 0 och 30.' },
				{ field: 'model', message: 'Välj modell.' }
			]
		});
	});

	it('that lacks its fields altogether is refused in the same words', () => {
		const outcome = readForm(schema, post({}));
		expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.field)).toEqual([
			'name',
			'days',
			'model'
		]);
	});
});

describe('a number as people write it', () => {
	it.each([
		['1,5', 1.5],
		['0.25', 0.25],
		['12 345', 12345],
		['12\u00a0345,5', 12345.5],
		['−3', -3]
	])('%s is %d', (text, value) => expect(parseDecimal(text)).toBe(value));

	it.each(['', '1,2,3', '1e5', 'NaN', '٣', '--1', '99999999999999'])('%j is no number', (text) =>
		expect(parseDecimal(text)).toBeNull()
	);
});
