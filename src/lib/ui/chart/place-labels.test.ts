import { expect, it } from 'vitest';
import { placeLabels, type LabelWish } from './place-labels';

const AREA = { left: 0, right: 100, top: 0, bottom: 100 };
const wish = (text: string, x: number, y: number): LabelWish => ({
	text,
	x,
	y,
	width: 20,
	height: 10
});

it('leaves out a value that would stand over one already written', () => {
	const placed = placeLabels([wish('1,2', 50, 50), wish('1,3', 55, 52), wish('9', 90, 50)], AREA);
	expect(placed.map((label) => label.text)).toEqual(['1,2', '9']);
});

it('moves a value at the edge inside the picture', () => {
	expect(placeLabels([wish('12', 99, -3)], AREA)).toMatchObject([{ x: 90, y: 5 }]);
});

it('stands on the other side of its point rather than over a marker, or not at all', () => {
	const marker = { x: 50, y: 36, width: 10, height: 10 };
	const label = { ...wish('1,2', 50, 36), other: 64 };
	expect(placeLabels([label], AREA, [marker])).toMatchObject([{ text: '1,2', y: 64 }]);
	expect(placeLabels([label], AREA, [marker, { ...marker, y: 64 }])).toEqual([]);
});
