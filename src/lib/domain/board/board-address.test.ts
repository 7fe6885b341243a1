import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	boardHref,
	EVERYONE,
	isFiltered,
	isShown,
	readBoardAddress,
	type BoardAddress
} from './board-address';

const typed = fc.constantFrom('', 'fre', '2019-12-24', '+3', 'rubbish & more');
const anyAddress: fc.Arbitrary<BoardAddress> = fc.record({
	mine: fc.boolean(),
	ward: fc.constantFrom('', 'geriatrik-1', 'okänd'),
	missing: fc.constantFrom('', 'any', 'plan', 'answer', 'sip'),
	large: fc.boolean(),
	day: typed,
	days: fc.dictionary(
		fc.uuid(),
		typed.filter((text) => text !== '')
	)
});

test('an address can be sent to a colleague and says the same to them', () => {
	fc.assert(
		fc.property(anyAddress, (address) => {
			const query = new URLSearchParams(boardHref(address).split('?')[1]);
			expect(readBoardAddress(query)).toEqual(address);
		})
	);
});

test('the board with nothing chosen has the plain address, and what is not understood is left out', () => {
	expect(boardHref()).toBe('/tavla');
	const unknown = new URLSearchParams('mina=kanske&saknas=allt&visning=liten&hem-x=');
	expect(readBoardAddress(unknown)).toEqual(EVERYONE);
	expect(isFiltered(EVERYONE)).toBe(false);
});

test('what the board cannot show is told of', () => {
	const unread: string[] = [];
	readBoardAddress(new URLSearchParams('mina=kanske&saknas=plan&ward=a&hem-1=1&hem-1=2'), unread);
	expect(unread).toEqual([
		'Adressen har ”ward”, som inte finns.',
		'”hem-1” står 2 gånger i adressen.',
		'”kanske” finns inte att välja för ”mina”.',
		'”plan” finns inte att välja för ”saknas”.'
	]);
	const shown: string[] = [];
	readBoardAddress(new URLSearchParams('mina=ja&saknas=&dag=fre&hem-1=&avdelning='), shown);
	expect(shown).toEqual([]);
});

test('a board shows those that every chosen limit lets through', () => {
	const person = { mine: true, wardCode: 'geriatrik-1', missing: ['plan'] as const };
	const shown = (address: Partial<BoardAddress>, changes = {}) =>
		isShown({ ...EVERYONE, ...address }, { ...person, missing: [...person.missing], ...changes });
	expect(shown({})).toBe(true);
	expect(shown({ mine: true, ward: 'geriatrik-1', missing: 'plan' })).toBe(true);
	expect(shown({ mine: true }, { mine: false })).toBe(false);
	expect(shown({ ward: 'medicin-1' })).toBe(false);
	expect(shown({ missing: 'sip' })).toBe(false);
	expect(shown({ missing: 'any' }, { missing: [] })).toBe(false);
});
