import { expect, test } from 'vitest';
import { INITIAL_LISTS } from '../lists/initial';
import { LISTS, type ListName, type Lists } from '../lists/lists';
import { closestNames } from './closest-names';

const lists = Object.fromEntries(
	(Object.keys(LISTS) as ListName[]).map((list) => [
		list,
		INITIAL_LISTS.filter((item) => item.list === list)
	])
) as unknown as Lists;

test.each([
	['Hemgång utan insats', ['Hemgång, ingen insats']],
	['hemgång - nya insats', ['Hemgång, nya insatser']],
	['Axlagården', ['Axlagården (hospice)']],
	// In five of them alike.
	['Hemgång', []],
	['Sjukhem', []],
	['', []]
])('what shares the most words with ”%s”', (text, names) => {
	expect(closestNames(lists, 'plan', text)).toEqual(names);
});
