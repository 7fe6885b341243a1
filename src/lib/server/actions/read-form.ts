import { ACTION_OWNERS } from '../../domain/action/action';
import { ownersFor } from '../../domain/action/action-rights';
import {
	prefilledAction,
	prefilledByComment,
	type NewActionField
} from '../../domain/action/prefill';
import type { FieldTexts } from '../../domain/form/meanwhile';
import { MEASURES } from '../../domain/measures/catalogue';
import { chartUnit } from '../../domain/measures/chart-points';
import { loadComment } from '../annotations/read';
import { today } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import { filterChoices, type FilterChoices } from '../measures/filter-choices';
import type { Scope } from '../scope';
import { organisationOf } from './organisation-of';

/** What an action's form is chosen from. */
export interface ActionChoices {
	owners: { value: string; label: string }[];
	measures: { value: string; label: string; unit: string }[];
	selection: FilterChoices;
	/** Everything that the writer writes is read by samverkan. */
	alwaysShared: boolean;
}

/** What there is to choose for whoever writes an action. */
export async function loadActionChoices(tx: Transaction, scope: Scope): Promise<ActionChoices> {
	const organisation = organisationOf(scope);
	return {
		owners: ownersFor(organisation).map((value) => ({ value, label: ACTION_OWNERS[value] })),
		measures: MEASURES.map((measure) => ({
			...{ value: measure.code, label: measure.title, unit: chartUnit(measure) }
		})),
		selection: filterChoices(await loadLists(tx, scope), await committeesOf(tx, scope)),
		alwaysShared: organisation === 'region'
	};
}

/** What the form of a new action begins with: what its address says, and what a comment that it is born of does. */
export async function loadBeginning(
	tx: Transaction,
	scope: Scope,
	parameters: URLSearchParams
): Promise<FieldTexts<NewActionField>> {
	const start = prefilledAction(parameters, today());
	const { originKind, originReference = '' } = start;
	const comment = originKind === 'comment' ? await loadComment(tx, scope, originReference) : null;
	return comment === null ? start : prefilledByComment(start, comment);
}
