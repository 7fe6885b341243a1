import { expect, test } from 'vitest';
import { comparisonPicture } from './comparison-picture';

const BOX = { width: 300, height: 200, top: 10, right: 100, bottom: 20, left: 40 };
const months = ['2018-12', '2019-01', '2019-02'];
const line = (name: string, values: (number | null)[]) => ({ name, source: '', values });

test('a line breaks where a month has no value, and each month has its dot', () => {
	const { lines } = comparisonPicture(
		{ months, decimals: 1, lines: [line('Umeå', [1, null, 3])] },
		BOX
	);
	expect(lines[0]?.line.match(/[ML]/g)).toEqual(['M', 'M']);
	expect(lines[0]?.dots.match(/h0/g)).toHaveLength(2);
});

test('names that would stand on each other are kept apart, each at its own line', () => {
	const all = [line('Umeå', [1, 2, 2]), line('Riket', [1, 1, 2.01]), line('Länet', [9, 9, 9])];
	const [own, whole, county] = comparisonPicture({ months, decimals: 1, lines: all }, BOX).lines;
	expect(Math.abs((own?.label ?? 0) - (whole?.label ?? 0))).toBeGreaterThanOrEqual(18);
	expect(county?.label).toBeLessThan(whole?.label ?? 0);
});

test('years stand where they begin, and equal values have room around them', () => {
	const { years, ticks } = comparisonPicture(
		{ months, decimals: 1, lines: [line('Umeå', [5, 5, 5])] },
		BOX
	);
	expect(years).toEqual([{ x: 120, label: '2019' }]);
	expect(ticks.length).toBeGreaterThan(0);
});
