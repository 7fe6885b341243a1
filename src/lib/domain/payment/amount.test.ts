import { expect, test } from 'vitest';
import { liabilityKronor } from './amount';

const amounts = [
	{ year: 2019, kronor: 7800, verified: true },
	{ year: 2021, kronor: 8800, verified: false }
];

test('kronor are computed only for a year whose amount is verified', () => {
	expect(liabilityKronor(58, 2019, amounts)).toBe(452_400);
	expect(liabilityKronor(58, 2021, amounts)).toBeNull();
	expect(liabilityKronor(58, 2026, amounts)).toBeNull();
	expect(liabilityKronor(0, 2019, amounts)).toBe(0);
});

test('an amount agreed locally goes before the amount of the year', () => {
	expect(liabilityKronor(2, 2021, amounts, { kronorPerDay: 9000 })).toBe(18_000);
	expect(liabilityKronor(2, 2021, amounts, { kronorPerDay: 0 })).toBe(0);
	expect(liabilityKronor(2, 2019, amounts, { kronorPerDay: null })).toBe(15_600);
});
