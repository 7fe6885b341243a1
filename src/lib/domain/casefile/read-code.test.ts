import { expect, test } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { closestNames } from './read-code';

test.each([
	['Hemgång utan insats', ['Hemgång, ingen insats']],
	['hemgång - nya insats', ['Hemgång, nya insatser']],
	['Axlagården', ['Axlagården (hospice)']],
	// In five of them alike.
	['Hemgång', []],
	['Sjukhem', []],
	['', []]
])('what shares the most words with ”%s”', (text, names) => {
	expect(closestNames(INITIAL, 'plan', text)).toEqual(names);
});
