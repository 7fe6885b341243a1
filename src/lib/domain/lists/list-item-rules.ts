import { valueKey } from '../casefile/value-key';
import type { FieldProblem } from '../form/field-problem';
import type { ListItemInput } from './list-item-schema';
import {
	isBuiltIn,
	LISTS,
	meansMissing,
	UNKNOWN_WARD,
	type ListItem,
	type ListName,
	type Lists
} from './lists';

/**
 * Why a value cannot stand in its list. Files give values by code or by name, so within a
 * list no name may equal another value's name or code, nor what another was called before: old
 * files would then be read as the new one's.
 * @param code the value's own code; null for a new one.
 */
export function listItemProblems(
	input: ListItemInput,
	list: ListName,
	code: string | null,
	lists: Lists
): FieldProblem[] {
	const problems: FieldProblem[] = [];
	const folded = valueKey(input.name);
	const same = lists[list].find(
		(item) =>
			item.code !== code && (valueKey(item.name) === folded || valueKey(item.code) === folded)
	);
	if (same) problems.push({ field: 'name', message: takenMessage(same) });
	const renamed = lists[list].find(
		(item) => item.code !== code && item.formerNames.some((former) => valueKey(former) === folded)
	);
	if (renamed && !same) {
		const message = `”${renamed.name}” hette så förut, och äldre filer och inklistrade rader menar det. Välj ett annat namn.`;
		problems.push({ field: 'name', message });
	}
	if (meansMissing(list, folded)) {
		problems.push({
			field: 'name',
			message: `Namnet ”${input.name}” betyder att uppgiften saknas. Välj ett annat namn.`
		});
	}
	if (
		LISTS[list].has === 'hospital' &&
		code !== UNKNOWN_WARD &&
		!lists.hospital.some((hospital) => hospital.code === input.hospital)
	) {
		problems.push({ field: 'hospital', message: 'Välj vilket sjukhus avdelningen hör till.' });
	}
	if (LISTS[list].has === 'owner' && input.owner === null) {
		problems.push({ field: 'owner', message: 'Välj vem orsaken hör till.' });
	}
	if (code !== null && input.validTo !== null && isBuiltIn({ list, code })) {
		problems.push({
			field: 'validTo',
			message: 'Värdet ingår i beräkningarna och kan inte avslutas. Det kan byta namn.'
		});
	}
	return problems;
}

function takenMessage(same: ListItem): string {
	const ended = same.validTo === null ? '' : ` (till och med ${same.validTo})`;
	return `”${same.name}”${ended} finns redan i listan med det namnet eller den koden. Välj ett annat namn.`;
}

/** How an item stands on a day: not yet begun, choosable, or ended. */
export function listItemStatus(
	item: Pick<ListItem, 'validFrom' | 'validTo'>,
	today: string
): 'kommande' | 'gäller' | 'avslutad' {
	if (item.validTo !== null && item.validTo < today) return 'avslutad';
	return item.validFrom !== null && item.validFrom > today ? 'kommande' : 'gäller';
}

/** What a value has been called once it is called `name`: not what it is called now. */
export function formerNamesAfter(
	item: Pick<ListItem, 'name' | 'formerNames'>,
	name: string
): string[] {
	return [...new Set([...item.formerNames, item.name])].filter((former) => former !== name);
}
