import { expect, it } from 'vitest';
import { moveOf, type CellKey } from './grid-keys';

const press = (key: string, more: Partial<CellKey> = {}) =>
	moveOf({ key, shift: false, modified: false, atStart: false, atEnd: false, ...more });

it('arrows up and down, Enter and Shift+Enter lead to the cell above or below', () => {
	expect(press('ArrowDown')).toEqual({ rows: 1, columns: 0 });
	expect(press('ArrowUp')).toEqual({ rows: -1, columns: 0 });
	expect(press('Enter')).toEqual({ rows: 1, columns: 0 });
	expect(press('Enter', { shift: true })).toEqual({ rows: -1, columns: 0 });
});

it('arrows to the sides leave a cell only where its text ends', () => {
	expect(press('ArrowLeft')).toBeNull();
	expect(press('ArrowRight')).toBeNull();
	expect(press('ArrowLeft', { atStart: true })).toEqual({ rows: 0, columns: -1 });
	expect(press('ArrowRight', { atEnd: true })).toEqual({ rows: 0, columns: 1 });
});

it('marking text and the keys of the browser stay what they are', () => {
	expect(press('ArrowRight', { shift: true, atEnd: true })).toBeNull();
	expect(press('ArrowDown', { modified: true })).toBeNull();
	expect(press('Tab')).toBeNull();
	expect(press('a')).toBeNull();
});
