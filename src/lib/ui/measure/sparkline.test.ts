import { expect, it } from 'vitest';
import { sparkPath, sparkPoints } from './sparkline';

it('starts from zero, so that a small change looks small', () => {
	const [first, second] = sparkPoints([98, 100]);
	expect((first?.y ?? 0) - (second?.y ?? 0)).toBeLessThan(1);
});

it('breaks the line where a month is missing', () => {
	expect(sparkPath(sparkPoints([1, null, 2, 2]))).toMatch(/^M[\d. ]+M[\d. ]+L[\d. ]+$/);
});

it('draws a row of zeros along the bottom', () => {
	const points = sparkPoints([0, 0]);
	expect(points[0]?.y).toBe(points[1]?.y);
});
