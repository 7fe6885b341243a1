import { expect, test } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { closestItems } from './closest-items';

test('is no ward for having the same number, and the one of a word for it', () => {
	const names = (text: string) => closestItems(INITIAL, 'ward', text).map(({ name }) => name);
	expect(names('Ortopeden plan 3')).toEqual(['Ortopedi 1', 'Ortopedi 2']);
	expect(names('Kirurgen 3')).not.toContain('Medicin 3');
	expect(names('Medicin avd 3')).toEqual(['Medicin 3']);
});

test.each([
	['Hemgång utan insats', ['Hemgång, ingen insats']],
	['hemgång - nya insats', ['Hemgång, nya insatser']],
	['Axlagården', ['Axlagården (hospice)']],
	// In five of them alike.
	['Hemgång', []],
	['Sjukhem', []],
	['', []]
])('what shares the most words with ”%s”', (text, names) => {
	expect(closestItems(INITIAL, 'plan', text).map(({ name }) => name)).toEqual(names);
});
