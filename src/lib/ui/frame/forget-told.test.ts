import { expect, it } from 'vitest';
import { withoutTold } from './forget-told';

const at = (path: string) => withoutTold(new URL(path, 'https://svu.example'))?.href;

it('an address loaded again does not say once more what was done', () => {
	expect(at('/arenden/1?sparat')).toBe('https://svu.example/arenden/1');
	expect(at('/arenden/1?oandrat')).toBe('https://svu.example/arenden/1');
	expect(at('/arenden/1?angrat')).toBe('https://svu.example/arenden/1');
	expect(at('/installningar/avtal?klart=sparat')).toBe('https://svu.example/installningar/avtal');
	expect(at('/arenden/nytt?efter=1')).toBe('https://svu.example/arenden/nytt');
});

it('nothing else in it is touched', () => {
	expect(at('/arenden?sok=1&status=alla')).toBeUndefined();
	expect(at('/arenden?efter=2026-01-01')).toBeUndefined();
	expect(at('/arenden?sida=2&klart=sparat#rad')).toBe('https://svu.example/arenden?sida=2#rad');
});
