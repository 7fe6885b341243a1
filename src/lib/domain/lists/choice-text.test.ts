import { expect, it } from 'vitest';
import { choiceOf, choiceText, textOfValue } from './choice-text';

const north = { value: 'm1-n', label: 'Medicin 1', group: 'Norr' };
const south = { value: 'm1-s', label: 'Medicin 1', group: 'Söder' };
const surgery = { value: 'k1', label: 'Kirurgi 1', group: 'Norr' };
const WARDS = [north, south, surgery];

it('says the heading where two have the same name, and only there', () => {
	expect(WARDS.map((ward) => choiceText(ward, WARDS))).toEqual([
		'Medicin 1 (Norr)',
		'Medicin 1 (Söder)',
		'Kirurgi 1'
	]);
});

it('reads back what it wrote, a code, and a name in any case, and nothing shorter', () => {
	for (const ward of WARDS) {
		expect(choiceOf(choiceText(ward, WARDS), WARDS)).toBe(ward);
		expect(choiceOf(ward.value, WARDS)).toBe(ward);
	}
	expect(choiceOf(' kirurgi 1 ', WARDS)).toBe(surgery);
	expect(choiceOf('k', WARDS)).toBeUndefined();
	expect(choiceOf('Medicin 1', WARDS)).toBeUndefined();
});

it('leaves what is none of the choices as it was typed', () => {
	expect(textOfValue('k1', WARDS)).toBe('Kirurgi 1');
	expect(textOfValue('kir', WARDS)).toBe('kir');
});
