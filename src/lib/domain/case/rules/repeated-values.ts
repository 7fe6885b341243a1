import type { Rule } from '../finding';

const FIELDS = [
	['deficienciesInpatient', 'Brist slutenvård'],
	['deficienciesPrimary', 'Brist primärvård'],
	['delayReasons', 'Orsak ej hemgång']
] as const;

/** A deficiency or reason is there once or not at all. */
export const repeatedValues: Rule = (record) =>
	FIELDS.filter(([field]) => new Set(record[field]).size < record[field].length).map(
		([field, label]) => ({
			field,
			level: 'error',
			code: 'repeated-value',
			message: `${label} har samma värde två gånger. Ta bort det ena.`
		})
	);
