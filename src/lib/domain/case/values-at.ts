import type { Case } from './case';
import type { CasePlace } from './field-declaration';
import type { CaseField } from './finding';

/** Something that stands in a case, and where. */
export interface ValueInCase {
	field: CaseField;
	value: unknown;
}

/** What stands at a place of a case: several values where the place holds several, or things that are numbered. */
export function valuesAt(record: Case, place: CasePlace): ValueInCase[] {
	const [key = '', text] = place.split('.#.');
	const whole: unknown = record[key as keyof Case];
	if (text === undefined)
		return [whole].flat().map((value) => ({ field: place as CaseField, value }));
	return (whole as Record<string, unknown>[]).map((item, nth) => ({
		field: `${key}.${nth}.${text}` as CaseField,
		value: item[text]
	}));
}
