import { DIMENSION_NAMES } from '../../domain/facts/dimension';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { allCommittees } from '../lists/read-kommun';
import type { Scope } from '../scope';
import { filterChoices, type FilterChoices } from './filter-choices';

const FILTERS = ['ward', 'healthCentre', 'sex', 'age', 'committee', 'careForm'] as const;

/** The filters that an address chooses, in words: `Geriatrik 1`, `Kvinnor`. */
export async function filterWords(
	tx: Transaction,
	scope: Scope,
	chosen: Readonly<Record<string, string>>
): Promise<string[]> {
	const choices: FilterChoices = filterChoices(
		await loadLists(tx, scope),
		await allCommittees(tx, scope)
	);
	return FILTERS.flatMap((name) => {
		const value = chosen[DIMENSION_NAMES[name].parameter];
		if (!value) return [];
		return [choices[name].find((choice) => choice.value === value)?.label ?? value];
	});
}
