import { expect, test } from 'vitest';
import type { FieldTexts } from '../form/meanwhile';
import { readForm } from '../form/form-schema';
import { inhabitantsOver } from './population';
import { populationSchema } from './population-schema';
import { populationValues } from './population-values';

const GIVEN = [
	{ year: 2018, from65: 20_000, from80: 5000 },
	{ year: 2019, from65: 21_000, from80: null }
];

test('months of a year have its inhabitants, and a year and a half the mean over the months', () => {
	expect(inhabitantsOver(GIVEN, ['2018-01', '2018-02'], 'from65')).toBe(20_000);
	expect(inhabitantsOver(GIVEN, ['2018-12', '2019-01'], 'from65')).toBe(20_500);
});

test('a month whose year has none given leaves the whole without', () => {
	expect(inhabitantsOver(GIVEN, ['2018-12', '2019-01'], 'from80')).toBeNull();
	expect(inhabitantsOver(GIVEN, ['2020-01'], 'from65')).toBeNull();
	expect(inhabitantsOver(GIVEN, [], 'from65')).toBeNull();
});

function read(fields: FieldTexts) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value ?? '');
	return readForm(populationSchema([2018, 2019]), form);
}

test('a form gives each year as it shows it, an empty field being unknown', () => {
	const outcome = read(populationValues(GIVEN));
	expect(outcome).toEqual({ ok: true, value: GIVEN });
});

test('those of 80 are a part of those of 65, and nobody has no inhabitants', () => {
	expect(read({ 'from65-2018': '4 000', 'from80-2018': '5 000', 'from65-2019': '0' })).toEqual({
		ok: false,
		problems: [{ field: 'from65-2019', message: 'Skriv ett heltal mellan 1 och 1000000.' }]
	});
	expect(read({ 'from65-2018': '4 000', 'from80-2018': '5 000' })).toEqual({
		ok: false,
		problems: [
			{
				field: 'from80-2018',
				message: 'De som är 80 år och äldre kan inte vara fler än de som är 65 år och äldre.'
			}
		]
	});
});
