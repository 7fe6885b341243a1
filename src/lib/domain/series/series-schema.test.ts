import { describe, expect, it } from 'vitest';
import { readForm } from '../form/form-schema';
import { readSeriesRow } from './read-series-row';
import { seriesSchema, seriesYearSchema } from './series-schema';

function post(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('a year of an external series as typed', () => {
	it('is twelve months, an empty one being a gap and zero a value', () => {
		const outcome = readForm(
			seriesYearSchema(2026),
			post({ 'value-2026-01': '1 234,5', 'value-2026-02': '0', 'value-2026-03': '' })
		);
		expect(outcome.ok && outcome.value.slice(0, 3)).toEqual([
			{ month: '2026-01', value: 1234.5 },
			{ month: '2026-02', value: 0 },
			{ month: '2026-03', value: null }
		]);
		expect(outcome.ok && outcome.value.length).toBe(12);
	});

	it('names the month that is no number', () => {
		const outcome = readForm(seriesYearSchema(2026), post({ 'value-2026-04': 'ca 12' }));
		expect(outcome).toEqual({
			ok: false,
			problems: [{ field: 'value-2026-04', message: 'Skriv ett tal, till exempel 1,5.' }]
		});
	});
});

describe('an external series as typed', () => {
	it('may have any name that a file may give it, and no other', () => {
		const schemaName = (name: string) => {
			const outcome = readForm(seriesSchema, post({ name, unit: 'antal', direction: 'neutral' }));
			return outcome.ok ? outcome.value.name : null;
		};
		const fileName = (name: string) =>
			readSeriesRow({ serie: name, år: '2026', månad: '1', värde: '1' }).point?.name ?? null;
		const names = [
			'A;B',
			'x'.repeat(131),
			'x'.repeat(150),
			'x'.repeat(151),
			' Två  ord ',
			'A\u0308rende\u200B',
			'a\nb',
			'a\u0007b',
			'811218-9876',
			'\u200B'
		];
		for (const name of names) expect(schemaName(name), name).toBe(fileName(name));
		expect(names.map(schemaName).filter((name) => name !== null)).toHaveLength(6);
	});

	it('needs a name, a unit and a direction', () => {
		const outcome = readForm(seriesSchema, post({}));
		expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.field)).toEqual([
			'name',
			'unit',
			'direction'
		]);
	});
});
