import { monthField } from '../../../domain/series/series';
import { typedNumber } from '../typed-number';

/** A series as its form shows it. */
export function seriesFormValues(series: {
	name: string;
	unit: string;
	direction: string;
	validTo: string | null;
}): Record<string, string> {
	const { name, unit, direction, validTo } = series;
	return { name, unit, direction, validTo: validTo ?? '' };
}

/** Monthly values as the form of a year shows them. */
export function yearFormValues(values: ReadonlyMap<string, number>): Record<string, string> {
	return Object.fromEntries(
		Array.from(values, ([month, value]) => [monthField(month), typedNumber(value)])
	);
}
