import { monthField } from '../../../domain/series/series';
import type { SeriesInput } from '../../../domain/series/series-schema';
import type { FieldValues } from '../form-fields';
import { typedNumber } from '../typed-number';

/** A series as its form shows it. */
export function seriesFormValues(series: SeriesInput): FieldValues<keyof SeriesInput> {
	const { name, unit, direction, validTo } = series;
	return { name, unit, direction, validTo: validTo ?? '' };
}

/** Monthly values as the form of a year shows them. */
export function yearFormValues(values: ReadonlyMap<string, number>): FieldValues<string> {
	return Object.fromEntries(
		Array.from(values, ([month, value]) => [monthField(month), typedNumber(value)])
	);
}
