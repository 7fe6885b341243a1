import type { LocalDate } from '../../domain/calendar/moment';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import { committeesOf, loadLists } from '../lists/load';
import { filterChoices, type FilterChoices } from './filter-choices';
import { spanOf, type Span } from './span';

/** What a page of charts can be about: its months and the values of its filters. */
export interface SelectionChoices {
	/** Null while there are no cases. */
	span: Span | null;
	choices: FilterChoices;
}

/** Reads what can be chosen on a page of charts. */
export async function loadSelection(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<SelectionChoices> {
	const span = await spanOf(tx, scope, today);
	const lists = await loadLists(tx, scope);
	const committees = await committeesOf(tx, scope);
	return { span, choices: filterChoices(lists, committees) };
}
