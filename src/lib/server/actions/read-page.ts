import type { Action } from '../../domain/action/action';
import { mayChange, mayGiveFeedback } from '../../domain/action/action-rights';
import { actionRow, type ActionRow } from '../../domain/action/action-words';
import { annotationsOf } from '../../domain/annotation/annotation';
import type { LocalDate } from '../../domain/calendar/moment';
import { measureByCode } from '../../domain/measures/catalogue';
import { chartMonths } from '../../domain/measures/chart-months';
import { measureChart } from '../../domain/measures/measure-chart';
import { hasWhole } from '../../domain/measures/whole';
import { loadAnnotations } from '../annotations/read';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { loadLists } from '../lists/read';
import { loadFacts } from '../measures/read-facts';
import type { Scope } from '../scope';
import { organisationOf } from './organisation-of';
import { readAction } from './read';
import { loadEffects, readVerdict } from './read-effects';
import { loadActionChoices, type ActionChoices } from './read-form';

/** An action's own page. */
export interface ActionPage {
	action: Action;
	row: ActionRow;
	kommunName: string;
	choices: ActionChoices;
	/** What the chart said in the month that it comes from, to this reader; null where it says nothing. */
	signal: string | null;
	/** What would be stored of the chart if it were studied today. */
	verdict: string | null;
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
			signal: await loadSignal(tx, scope, action, today)
		};
	});
	return {
		...{ action, kommunName, ...shown },
		verdict: await readVerdict(database, scope, action, today),
		may: {
			change: mayChange(organisation, action),
			feedback: mayGiveFeedback(organisation, action)
		}
	};
}

/** What the measure's chart said in the month that an action comes from, from what the scope sees. */
async function loadSignal(
	tx: Transaction,
	scope: Scope,
	{ origin, measure: code, selection }: Action,
	today: LocalDate
): Promise<string | null> {
	const measure = measureByCode(code ?? '');
	if (measure === undefined || origin.kind !== 'signal' || origin.month === null) return null;
	if (!hasWhole(measure)) return null;
	const months = chartMonths(origin.month);
	const facts = { from: months[0] ?? origin.month, to: origin.month, filters: selection, today };
	const table = await loadFacts(tx, scope, facts);
	const context = await loadEvaluationContext(tx, scope);
	const annotations = annotationsOf(await loadAnnotations(tx, scope), measure.code, selection);
	const { sentence } = measureChart(
		measure,
		{ table, context, today },
		{ months, group: null, annotations, targets: [], selection: { partial: false } }
	);
	return sentence;
}
