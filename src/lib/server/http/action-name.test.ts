import { expect, test } from 'vitest';
import { isNoAction } from './action-name';

const named = (query: string) => isNoAction(new URL(`http://svu.example.se/konto${query}`));

test('what every object has is no action of a page', () => {
	for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'default']) {
		expect(named(`?/${name}`), name).toBe(true);
		expect(named(`?sida=2&/${name}=`), name).toBe(true);
	}
	expect(named('?/%63onstructor')).toBe(true);
});

test('any other name is left to the page, and so is none', () => {
	for (const query of ['', '?/spara', '?/finnsinte', '?constructor', '?/spara&/constructor']) {
		expect(named(query), query).toBe(false);
	}
});
