import { expect, test } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { closestItems } from './closest-items';

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
