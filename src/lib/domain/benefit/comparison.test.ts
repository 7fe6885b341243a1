import { expect, it } from 'vitest';
import { comparedShare, differenceOf } from './comparison';

const span = { before: ['2025-03', '2025-04'], after: ['2026-03', '2026-04'] };
const named = { code: 'prov', label: 'Prov', direction: 'higher' } as const;
const share = (month: string, part: number, of: number) => ({ month, part, of });

it('a share of several months is of all their cases, not the mean of their shares', () => {
	const compared = comparedShare(
		named,
		[
			...[share('2025-03', 1, 2), share('2025-04', 8, 8)],
			...[share('2026-03', 3, 4), share('2026-04', 3, 4), share('2026-05', 0, 90)]
		],
		span
	);
	expect(compared.before).toEqual({ value: 90, n: 10, months: 2 });
	expect(compared.after).toEqual({ value: 75, n: 8, months: 2 });
	expect(differenceOf(compared)).toBe(-15);
});

it('sides of unlike many months are not held to each other', () => {
	const compared = comparedShare(
		named,
		[share('2025-04', 8, 8), share('2026-03', 3, 4), share('2026-04', 3, 4)],
		span
	);
	expect(compared.before.value).toBe(100);
	expect(differenceOf(compared)).toBeNull();
	expect(differenceOf(comparedShare(named, [], span))).toBeNull();
});
