import { formatNumber, NO_VALUE } from './number';

/** Whole kronor: `7 800 kr`; null → `–`. */
export function formatKronor(kronor: number | null): string {
	return kronor === null ? NO_VALUE : `${formatNumber(kronor, 0)}\u00A0kr`;
}

/** Millions of kronor with one decimal (domain.md §7): `1,2 mnkr`; null → `–`. */
export function formatMnkr(kronor: number | null): string {
	return kronor === null ? NO_VALUE : `${formatNumber(kronor / 1_000_000, 1)}\u00A0mnkr`;
}
