import type { ActionFilter } from '../../domain/action/action-filter';
import { isAsked } from '../../domain/action/action-filter';
import { inAgendaOrder } from '../../domain/action/action-state';
import { actionRow, type ActionRow } from '../../domain/action/action-words';
import type { LocalDate } from '../../domain/calendar/moment';
import { swedishOrder } from '../../domain/text/swedish-order';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { measureByCode } from '../../domain/measures/catalogue';
import type { Scope } from '../scope';
import { loadActions, readActionScopes } from './read';
import { loadEffects } from './read-effects';

/** A row of the list, with the kommun whose action it is. */
export interface ListedAction extends ActionRow {
	kommun: string;
}

/** A value that the list can be filtered by. */
interface Choice {
	value: string;
	label: string;
}

/** Åtgärdsplan. */
export interface ActionList {
	actions: ListedAction[];
	/** The measures and wards that there are actions about. */
	measures: Choice[];
	wards: Choice[];
	/** How many there are in all, whatever is asked for. */
	total: number;
	/** Whether they are of more than one kommun. */
	severalKommuner: boolean;
}

/** The actions that somebody reads, as asked for, with what their charts say to this reader. */
export async function readActionList(
	database: Database,
	reader: Scope,
	{ filter, today }: { filter: ActionFilter; today: LocalDate }
): Promise<ActionList> {
	const actions: ListedAction[] = [];
	const measures = new Map<string, string>();
	const wards = new Map<string, string>();
	let total = 0;
	const scopes = await readActionScopes(database, reader);
	for (const { name, scope } of scopes) {
		await transaction(database, scope, async (tx) => {
			const all = await loadActions(tx, scope);
			const lists = await loadLists(tx, scope);
			total += all.length;
			for (const { measure, selection } of all) {
				if (measure !== null) measures.set(measure, measureByCode(measure)?.title ?? measure);
				const ward = lists.ward.find(({ code }) => code === selection.ward);
				if (ward) wards.set(ward.code, ward.name);
			}
			const asked = inAgendaOrder(all, today).filter((action) => isAsked(action, filter, today));
			const effects = await loadEffects(tx, scope, asked, today);
			actions.push(
				...asked.map((action) => ({
					...actionRow(action, { lists, effect: effects.get(action.id), today }),
					kommun: name
				}))
			);
		});
	}
	return {
		...{ actions, total, severalKommuner: scopes.length > 1 },
		measures: choicesOf(measures),
		wards: choicesOf(wards)
	};
}

function choicesOf(names: ReadonlyMap<string, string>): Choice[] {
	return [...names]
		.map(([value, label]) => ({ value, label }))
		.toSorted((one, other) => swedishOrder(one.label, other.label));
}
