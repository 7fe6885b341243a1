import type { Action } from '../../domain/action/action';
import { actionEffect, type ActionEffect } from '../../domain/action/action-effect';
import type { ChartFinding } from '../../domain/action/action-verdict';
import { annotationsOf } from '../../domain/annotation/annotation';
import type { LocalDate } from '../../domain/calendar/moment';
import { addMonths, monthOf } from '../../domain/calendar/month';
import { measureByCode } from '../../domain/measures/catalogue';
import { chartMonths } from '../../domain/measures/chart-months';
import type { FactTable } from '../../domain/measures/fact-table';
import { collaborationScope } from '../access/gate';
import { loadAnnotations } from '../annotations/read';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { loadFacts } from '../measures/read-facts';
import type { Scope } from '../scope';

/** What the charts say of the actions that have begun, by their ids, made of what the scope sees. */
export async function loadEffects(
	tx: Transaction,
	scope: Scope,
	actions: readonly Action[],
	today: LocalDate
): Promise<Map<string, ActionEffect>> {
	const effects = new Map<string, ActionEffect>();
	const begun = actions.filter(({ startedOn, measure }) => startedOn !== null && measure !== null);
	if (begun.length === 0) return effects;
	const context = await loadEvaluationContext(tx, scope);
	const annotations = await loadAnnotations(tx, scope);
	const months = chartMonths(addMonths(monthOf(today), -1));
	const [from = '', to = from] = [months[0], months.at(-1)];
	/** Several actions are about the same cases. */
	const tables = new Map<string, FactTable>();
	for (const action of begun) {
		const { selection, startedOn } = action;
		const measure = measureByCode(action.measure ?? '');
		if (measure === undefined || startedOn === null) continue;
		const key = JSON.stringify(Object.entries(selection).sort());
		const table =
			tables.get(key) ?? (await loadFacts(tx, scope, { from, to, filters: selection, today }));
		tables.set(key, table);
		const effect = actionEffect({ ...action, startedOn }, measure, {
			...{ table, context, today },
			annotations: annotationsOf(annotations, measure.code, selection)
		});
		if (effect !== null) effects.set(action.id, effect);
	}
	return effects;
}

/**
 * What is stored of a chart at an action's study. Of a shared action it is made of what is published,
 * whoever decides: what was true of hidden figures would tell of them.
 */
export async function readFinding(
	database: Database,
	scope: Scope,
	action: Action,
	today: LocalDate
): Promise<ChartFinding | null> {
	const reader = action.shared ? await collaborationScope(database, scope, action.kommun) : scope;
	if (reader === null) return null;
	const effects = await transaction(database, reader, (tx) =>
		loadEffects(tx, reader, [action], today)
	);
	const effect = effects.get(action.id);
	return effect === undefined ? null : { verdict: effect.verdict, until: effect.until };
}
