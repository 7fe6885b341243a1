import type { Rule } from '../finding';
import { codesIn, LISTED } from '../listed';

/** A deficiency or reason is there once or not at all. */
export const repeatedValues: Rule = (record) =>
	LISTED.filter((listed) => {
		const codes = codesIn(record, listed);
		return new Set(codes).size < codes.length;
	}).map(({ key, name }) => ({
		field: key,
		level: 'error',
		code: 'repeated-value',
		message: `${name} har samma värde två gånger. Ta bort det ena.`
	}));
