import { monthsOfYear, type Month } from '../calendar/month';
import { monthField } from './series';
import type { SeriesInput } from './series-schema';
import type { FieldTexts } from '../form/meanwhile';
import { typedNumber } from '../format/typed-number';

/** A series as its form shows it. */
export function seriesFormValues(series: SeriesInput): FieldTexts<keyof SeriesInput> {
	const { name, unit, direction, source, compares, validTo } = series;
	return { name, unit, direction, source, compares: compares ?? '', validTo: validTo ?? '' };
}

/** The monthly values of a year as its form shows them. */
export function yearFormValues(values: ReadonlyMap<Month, number>, year: number): FieldTexts {
	return Object.fromEntries(
		monthsOfYear(year).map((month) => [monthField(month), typedNumber(values.get(month))])
	);
}
