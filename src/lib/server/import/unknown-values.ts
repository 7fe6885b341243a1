import { likelyCode } from '../../domain/casefile/value-mapping';
import { valueKey } from '../../domain/casefile/value-key';
import type { RowContext } from '../../domain/casefile/row-cells';
import { UNKNOWN_MAX, type UnknownValue } from './summary';
import type { UnknownText } from './understand-row';

/** Gathers the texts of a file that are none of their column's values, the commonest first. */
export function gatherUnknownValues({ lists, now }: Pick<RowContext, 'lists' | 'now'>) {
	const values = new Map<string, UnknownValue>();
	return {
		add({ column, text }: UnknownText): void {
			const name = `${column}\n${valueKey(text)}`;
			const value = values.get(name);
			if (value) value.rows += 1;
			else values.set(name, { column, text, rows: 1, likely: null });
		},
		all: (): UnknownValue[] =>
			[...values.values()]
				.sort((a, b) => b.rows - a.rows)
				.slice(0, UNKNOWN_MAX)
				.map((value) => ({
					...value,
					likely: likelyCode(value.column, value.text, lists, now.slice(0, 10))
				}))
	};
}
