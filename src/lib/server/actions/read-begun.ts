import { isUnfinished } from '../../domain/action/action-state';
import { formatMonth } from '../../domain/format/date';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadActions } from './read';

/** An action that goes on about a measure as a whole, as its trend tells of it. */
export interface BegunAction {
	id: string;
	measure: string;
	what: string;
	/** The month that it began, in words. */
	began: string;
}

/** What has begun and goes on about whole measures, of those actions that these scopes may read. */
export async function readBegun(
	database: Database,
	scopes: readonly Scope[]
): Promise<BegunAction[]> {
	const begun: BegunAction[] = [];
	for (const scope of scopes) {
		const actions = await transaction(database, scope, (tx) => loadActions(tx, scope));
		for (const action of actions) {
			const { id, measure, what, startedOn, selection } = action;
			if (measure === null || startedOn === null || !isUnfinished(action)) continue;
			if (Object.keys(selection).length > 0) continue;
			begun.push({ id, measure, what, began: formatMonth(startedOn.slice(0, 7)) });
		}
	}
	return begun;
}
