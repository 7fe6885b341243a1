import { headerOf } from '../../domain/casefile/columns';
import { meaningsOf, meantWords, VALUE_COLUMNS } from '../../domain/casefile/value-mapping';
import { today } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import type { Scope } from '../scope';
import { loadSavedValues } from './read-value-mapping';

/**
 * The page of what the kommun's files say instead of our values. `chosen` is the column, and perhaps the
 * text, that is being added or changed.
 */
export async function loadValuesPage(
	tx: Transaction,
	scope: Scope,
	chosen: { column: string | null; written: string | null }
) {
	const lists = await loadLists(tx, scope);
	const optionsOf = (key: (typeof VALUE_COLUMNS)[number]['key']) =>
		(meaningsOf(key, lists, today()) ?? []).map(({ code, name }) => ({ value: code, label: name }));
	const known = (written: string | null) =>
		saved.find((value) => value.column === adding?.key && value.written === written);
	const saved = await loadSavedValues(tx, scope);
	const adding = VALUE_COLUMNS.find(({ key }) => key === chosen.column) ?? null;
	return {
		values: saved.map((value) => ({
			...value,
			header: headerOf(value.column),
			means: meantWords(value.column, value.code, lists)
		})),
		columns: VALUE_COLUMNS.map(({ key, header }) => ({ value: key, label: header })),
		adding: adding && {
			...{ column: adding.key, header: adding.header, options: optionsOf(adding.key) },
			stored: {
				written: known(chosen.written)?.written ?? '',
				code: known(chosen.written)?.code ?? ''
			}
		}
	};
}
