import { expect, it } from 'vitest';
import { rollFor, stepFor } from './wall-keys';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const pressed = (key: string, held: Partial<typeof NONE> = {}, isInField = false) =>
	stepFor({ key, ...NONE, ...held }, isInField);

it('turns by the buttons of a remote control, and by arrows', () => {
	expect([pressed('PageDown'), pressed('ArrowRight')]).toEqual(['next', 'next']);
	expect([pressed('PageUp'), pressed('ArrowLeft')]).toEqual(['previous', 'previous']);
	expect([pressed('Home'), pressed('End')]).toEqual(['first', 'last']);
});

it('turns by a remote control while somebody writes, and leaves the arrows to the text', () => {
	expect([pressed('PageDown', {}, true), pressed('PageUp', {}, true)]).toEqual([
		'next',
		'previous'
	]);
	expect([pressed('ArrowLeft', {}, true), pressed('Home', {}, true)]).toEqual([null, null]);
});

it('rolls a long view by arrows, and leaves those of the text and of the browser alone', () => {
	const rolled = (key: string, held: Partial<typeof NONE> = {}, isInField = false) =>
		rollFor({ key, ...NONE, ...held }, isInField);
	expect(rolled('ArrowDown')).toBeGreaterThan(0);
	expect(rolled('ArrowUp')).toBe(-rolled('ArrowDown'));
	expect([
		rolled('ArrowDown', {}, true),
		rolled('ArrowUp', { ctrlKey: true }),
		rolled('a')
	]).toEqual([0, 0, 0]);
});

it('leaves other keys, and those of the browser, alone', () => {
	expect(pressed('a')).toBeNull();
	expect(pressed('ArrowLeft', { altKey: true })).toBeNull();
	expect(pressed('PageDown', { ctrlKey: true })).toBeNull();
});
