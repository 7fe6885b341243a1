import { headerOf } from '../../domain/casefile/columns';
import { valueKey } from '../../domain/casefile/value-key';
import { VALUE_COLUMNS } from '../../domain/casefile/value-mapping';
import { readOpened } from '../../domain/form/meanwhile';
import type { Shown } from '../shown';
import { loadSavedValues } from './read-value-mapping';

/**
 * What the text that was typed in a column means, as its form shows it. A text that nobody has said
 * the meaning of is new, whatever the form was opened with.
 */
export function shownValueMapping(typed: Readonly<Record<string, string>>): Shown {
	const { column, written = '' } = typed;
	const opened = readOpened(typed) ?? {};
	const same = valueKey(opened.written ?? '') === valueKey(written);
	const key = VALUE_COLUMNS.find((candidate) => candidate.key === column)?.key;
	return {
		what: 'value-mapping',
		keys: key ? [`${headerOf(key)}: ${written}`] : [],
		texts: async (tx, scope) => {
			const found = (await loadSavedValues(tx, scope)).find(
				(value) => value.column === key && valueKey(value.written) === valueKey(written)
			);
			return { ...opened, code: found?.code ?? (same ? '' : (opened.code ?? '')) };
		}
	};
}
