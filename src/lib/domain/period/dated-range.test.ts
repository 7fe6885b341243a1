import { expect, it } from 'vitest';
import { datedRangeLabel } from './month-range';

it.each([
	[['2026-01', '2026-02', '2026-03'], 'jan–mars 2026'],
	[['2025-12', '2026-01'], 'dec 2025–jan 2026'],
	[['2026-06'], 'juni 2026'],
	[[], '']
])('months %j are called %s, so that those of two years are told apart', (months, label) => {
	expect(datedRangeLabel(months)).toBe(label);
});
