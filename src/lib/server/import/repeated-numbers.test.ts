import { expect, it } from 'vitest';
import { otherLines } from './repeated-lines';
import { refuseRepeatedNumbers } from './repeated-numbers';
import type { SurveyedRow } from './survey-rows';

it('the other lines are told of, the first of many', () => {
	expect(otherLines([2, 3], 3)).toBe('rad 2');
	expect(otherLines([2, 3, 9], 3)).toBe('raderna 2, 9');
	expect(otherLines([2, 3, 4, 5, 6, 7, 8], 4)).toBe('raderna 2, 3, 5, 6, 7 och 1 till');
	expect(otherLines([2, 3, 4, 5, 6, 7, 8], 8)).toBe('raderna 2, 3, 4, 5, 6 och 1 till');
});

it('a number on every row of a great file is looked at once for each of them, not for each pair', async () => {
	const count = 2_000;
	let looks = 0;
	const rows = Array.from({ length: count }, (_, at): SurveyedRow => ({
		get line() {
			looks += 1;
			return at + 2;
		},
		packed: '["1"]',
		refusals: [],
		about: { number: '1', committee: 'ÄN' },
		isCommitteeAssumed: false
	}));
	const file = {
		...{ headers: ['Ärendenummer'], columns: ['number' as const], ignored: [], rows: [] },
		...{ filled: new Set<number>(), remarks: [] }
	};
	await refuseRepeatedNumbers(file, rows, []);
	expect(looks).toBeLessThan(10 * count);
	expect(rows.every(({ about, refusals }) => about === null && refusals.length === 1)).toBe(true);
});
