import type { Agreement, LiabilityAmount } from './agreement';

/** Shown where kronor may not be computed (domain.md §3.2). */
export const AMOUNT_NOT_VERIFIED = 'belopp ej verifierat';

/**
 * Kronor per liable day in a year: what the agreement says, else the year's amount once an
 * administrator has marked it verified, else null ({@link AMOUNT_NOT_VERIFIED}).
 */
function kronorPerDay(
	year: number,
	amounts: readonly LiabilityAmount[],
	agreement?: Pick<Agreement, 'kronorPerDay'>
): number | null {
	if (agreement?.kronorPerDay != null) return agreement.kronorPerDay;
	const amount = amounts.find((candidate) => candidate.year === year);
	return amount?.verified ? amount.kronor : null;
}

/** Kronor for `days` liable days that fall in `year`; null where the amount is not verified. */
export function liabilityKronor(
	days: number,
	year: number,
	amounts: readonly LiabilityAmount[],
	agreement?: Pick<Agreement, 'kronorPerDay'>
): number | null {
	const perDay = kronorPerDay(year, amounts, agreement);
	return perDay === null ? null : Math.round(days * perDay * 100) / 100;
}
