import { formatNumber } from '../format/number';

/** The years' amounts as their form shows them. */
export function amountValues(
	amounts: readonly { year: number; kronor: number; verified: boolean }[]
): Record<string, string> {
	const values: Record<string, string> = {};
	for (const { year, kronor, verified } of amounts) {
		values[`kronor-${year}`] = formatNumber(kronor, 0);
		if (verified) values[`verified-${year}`] = 'on';
	}
	return values;
}
