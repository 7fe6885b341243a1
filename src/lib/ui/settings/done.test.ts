import { expect, it } from 'vitest';
import { doneText, withDone } from './done';

it('an address can carry what was done to the page that says so', () => {
	expect(withDone('/installningar/serier', 'tillagt')).toBe('/installningar/serier?klart=tillagt');
	expect(withDone('/installningar/serier/3?ar=2026', 'sparat')).toBe(
		'/installningar/serier/3?ar=2026&klart=sparat'
	);
	expect(doneText(new URLSearchParams('klart=borttaget'))).toBe('Borttaget.');
});

it('nothing is said for words nobody wrote', () => {
	expect(doneText(new URLSearchParams('klart=toString'))).toBeNull();
	expect(doneText(new URLSearchParams(''))).toBeNull();
});
