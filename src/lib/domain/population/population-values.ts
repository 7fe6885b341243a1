import type { FieldTexts } from '../form/meanwhile';
import { typedNumber } from '../format/typed-number';
import type { Population, PopulationAge } from './population';

/** The name of the field with a year's inhabitants from an age. */
export function populationField(age: PopulationAge, year: number): string {
	return `${age}-${year}`;
}

/** The years' inhabitants as their form shows them. */
export function populationValues(population: readonly Population[]): FieldTexts {
	const values: Record<string, string> = {};
	for (const { year, from65, from80 } of population) {
		values[populationField('from65', year)] = typedNumber(from65 ?? undefined);
		values[populationField('from80', year)] = typedNumber(from80 ?? undefined);
	}
	return values;
}
