import { expect, it } from 'vitest';
import type { Sketch } from '../../domain/views/chart-signal';
import { controlPicture, spanOf } from './control-picture';

const BOX = { width: 100, height: 60, top: 10, right: 0, bottom: 10, left: 0 };
const all = <Value>(value: Value) => [value, value, value, value];

const sketch = (changes: Partial<Sketch> = {}): Sketch => ({
	...{
		from: '2019-11',
		values: [10, null, 20, 30],
		centre: all(20),
		lower: all(5),
		upper: all(35)
	},
	...{ low: all(null), high: all(null), incomplete: [], hidden: [], phases: [] },
	marked: { improvement: [], concern: [], neutral: [] },
	...{ least: 0, most: null },
	...changes
});

it('is fitted to figures, limits and target, and never beyond what values can be', () => {
	const [low, high] = spanOf(sketch());
	expect(low).toBeGreaterThan(0);
	expect(high).toBeGreaterThan(35);
	expect(spanOf(sketch({ high: all(70) }))[1]).toBeGreaterThan(70);
	expect(spanOf(sketch({ lower: all(-40) }))[0]).toBe(0);
	expect(spanOf(sketch({ upper: all(140), most: 100 }))[1]).toBe(100);
	expect(spanOf(sketch({ values: [], centre: [], lower: [], upper: [] }))).toEqual([0, 1]);
});

it('breaks the line in a gap, and the limits where a phase begins', () => {
	const { line, band, centre, phases } = controlPicture(sketch({ phases: [2] }), BOX);
	expect(line.match(/M/g)).toHaveLength(2);
	expect(band.match(/Z/g)).toHaveLength(2);
	expect(centre.match(/M/g)).toHaveLength(2);
	expect(phases).toMatch(/^M\d+/);
	expect(controlPicture(sketch(), BOX).band.match(/Z/g)).toHaveLength(1);
});

it('marks points by what they are, and hidden ones at the floor', () => {
	const marked = { improvement: [3], concern: [0], neutral: [1] };
	const picture = controlPicture(sketch({ marked, hidden: [1], incomplete: [3] }), BOX);
	expect(picture.marked.improvement).toBe(`M100 ${picture.points[3]?.y}h0`);
	expect(picture.marked.neutral).toBe('');
	expect(picture.hidden).toContain(`${picture.base - 3}h6`);
	expect(picture.incomplete).toEqual([picture.points[3]]);
	expect(picture.years.map(({ label }) => label)).toEqual(['2020']);
});

it('draws a target as steps within the box', () => {
	const { target } = controlPicture(sketch({ high: [15, 15, 12, null] }), BOX);
	expect(target).toMatch(/^M0 [\d.]+H/);
	expect(target.match(/M/g)).toHaveLength(2);
});
