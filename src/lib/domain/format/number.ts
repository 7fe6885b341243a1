const LOCALE = 'sv-SE';
const formats = new Map<string, Intl.NumberFormat>();

/** A cached number format; making one is far slower than using it. */
function numberFormat(least: number, most: number): Intl.NumberFormat {
	const key = `${least}/${most}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(LOCALE, {
			minimumFractionDigits: least,
			maximumFractionDigits: most,
			// What rounds to zero has no sign.
			signDisplay: 'negative'
		});
		formats.set(key, format);
	}
	return format;
}

/** What stands for a figure that does not exist. */
export const NO_VALUE = '–';

/**
 * A number as Swedes write it: decimal comma, non-breaking thousands space, true minus. With
 * exactly `decimals` decimals, or as many as it has (at most 2) when not given. Null → `–`.
 */
export function formatNumber(value: number | null, decimals?: number): string {
	if (value === null) return NO_VALUE;
	const format = decimals === undefined ? numberFormat(0, 2) : numberFormat(decimals, decimals);
	return format.format(value);
}

/** A number as {@link formatNumber} shows it, to reckon with what is read. */
export function asShown(value: number, decimals: number): number {
	const shown = formatNumber(value, decimals).replace(/\s/g, '').replace('−', '-');
	return Number(shown.replace(',', '.'));
}

/** Per cent of a number that already is in per cent: `25,5 %`. */
export function formatPercent(percent: number | null, decimals = 1): string {
	return percent === null ? NO_VALUE : `${formatNumber(percent, decimals)}\u00A0%`;
}

/** The numerator and n that every share is shown with: `12 av 47`. */
export function formatShare(numerator: number, n: number): string {
	return `${formatNumber(numerator, 0)} av ${formatNumber(n, 0)}`;
}

/** A number of days in words: `1 dygn`, `3 dygn`, `1,9 dygn`. */
export function formatDays(days: number | null, decimals?: number): string {
	return days === null ? NO_VALUE : `${formatNumber(days, decimals)}\u00A0dygn`;
}

/** A count with its noun: `1 ärende`, `3 ärenden`. */
export function formatCount(count: number, singular: string, plural: string): string {
	return `${formatNumber(count, 0)}\u00A0${count === 1 ? singular : plural}`;
}

/** Whole kronor: `7 800 kr`; null → `–`. */
export function formatKronor(kronor: number | null): string {
	return kronor === null ? NO_VALUE : `${formatNumber(kronor, 0)}\u00A0kr`;
}

/** Millions of kronor with one decimal (domain.md §7): `1,2 mnkr`; null → `–`. */
export function formatMnkr(kronor: number | null): string {
	return kronor === null ? NO_VALUE : `${formatNumber(kronor / 1_000_000, 1)}\u00A0mnkr`;
}
