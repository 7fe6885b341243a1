import { likelyCode } from '../../domain/casefile/value-mapping';
import { valueKey } from '../../domain/casefile/value-key';
import type { RowContext } from '../../domain/casefile/row-cells';
import { UNKNOWN_MAX, type UnknownValue } from './summary';
import type { UnderstoodRow } from './understand-rows';

/** The texts of a file that are none of their column's values, the commonest first. */
export function unknownValuesOf(
	rows: readonly UnderstoodRow[],
	{ lists, now }: Pick<RowContext, 'lists' | 'now'>
): UnknownValue[] {
	const values = new Map<string, UnknownValue>();
	for (const { column, text } of rows.flatMap((row) => row.unknown)) {
		const name = `${column}\n${valueKey(text)}`;
		const value = values.get(name);
		if (value) value.rows += 1;
		else values.set(name, { column, text, rows: 1, likely: null });
	}
	return [...values.values()]
		.sort((a, b) => b.rows - a.rows)
		.slice(0, UNKNOWN_MAX)
		.map((value) => ({
			...value,
			likely: likelyCode(value.column, value.text, lists, now.slice(0, 10))
		}));
}
