import type { Action } from '../../domain/action/action';
import { mayChange, mayGiveFeedback } from '../../domain/action/action-rights';
import {
	actionRow,
	findingText,
	isOtherFinding,
	type ActionRow
} from '../../domain/action/action-words';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import type { Scope } from '../scope';
import { organisationOf } from './organisation-of';
import { readAction } from './read';
import { loadEffects, readFinding } from './read-effects';
import { loadActionChoices, type ActionChoices } from './read-form';
import { loadSeen } from './read-origin';

/** An action's own page. */
export interface ActionPage {
	action: Action;
	row: ActionRow;
	kommunName: string;
	choices: ActionChoices;
	/** What was seen where it comes from, as far as this reader sees it; null where there is nothing to say. */
	seen: string | null;
	/** What would be stored of the chart if it were studied today. */
	verdict: string | null;
	/** Whether that is something else than its chart says to this reader. */
	differs: boolean;
	may: { change: boolean; feedback: boolean };
}

/** An action with what its chart says to this reader; null where there is none for them. */
export async function readActionPage(
	database: Database,
	reader: Scope,
	{ id, today }: { id: string; today: LocalDate }
): Promise<ActionPage | null> {
	const found = await readAction(database, reader, id);
	if (found === null) return null;
	const { kommunName, scope, ...action } = found;
	const organisation = organisationOf(scope);
	const shown = await transaction(database, scope, async (tx) => {
		const lists = await loadLists(tx, scope);
		const effects = await loadEffects(tx, scope, [action], today);
		return {
			row: actionRow(action, { lists, effect: effects.get(id), today }),
			choices: await loadActionChoices(tx, scope),
			seen: await loadSeen(tx, scope, action, today)
		};
	});
	const finding = await readFinding(database, scope, action, today);
	return {
		...{ action, kommunName, ...shown },
		verdict: finding && findingText(finding),
		differs: finding !== null && isOtherFinding(shown.row, finding),
		may: {
			change: mayChange(organisation, action),
			feedback: mayGiveFeedback(organisation, action)
		}
	};
}
