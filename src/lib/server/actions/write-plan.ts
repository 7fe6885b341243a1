import { randomUUID } from 'node:crypto';
import { agreedAction } from '../../domain/action/agreement';
import type { AgreementInput } from '../../domain/action/agreement-schema';
import { actionRow } from '../../domain/action/action-words';
import type { LocalDate } from '../../domain/calendar/moment';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { now } from '../clock';
import { lockKommunSettings } from '../database/lock-kommun';
import { actionPlan } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadActions } from './read';
import { loadPlan } from './read-plans';

/**
 * Keeps what several organisations have agreed on, with the actions as they are now; of an agreement that
 * there is (`id`) as its next version. Only of actions that all of them read.
 */
export async function agreeOn(
	tx: Transaction,
	scope: Scope,
	{ id: known, input, today }: { id: string | null; input: AgreementInput; today: LocalDate }
): Promise<Outcome<string>> {
	if (input.agreedOn > today) return refused('agreedOn', 'Dagen har inte kommit än.');
	await lockKommunSettings(tx, scope);
	const versions = known === null ? [] : await loadPlan(tx, scope, known);
	const [latest] = versions;
	if (known !== null && latest === undefined) return refused('', 'Handslaget finns inte.');
	const lists = await loadLists(tx, scope);
	const chosen = (await loadActions(tx, scope)).filter(({ id }) => input.actions.includes(id));
	if (chosen.length < input.actions.length || chosen.some(({ shared }) => !shared)) {
		return refused('actions', 'Välj bara åtgärder som delas med samverkan.');
	}
	const actions = chosen.map((action) =>
		agreedAction(action, actionRow(action, { lists, effect: undefined, today }))
	);
	const { title, agreedOn, organisations } = input;
	const id = known ?? randomUUID();
	const version = (latest?.version ?? 0) + 1;
	const after = { title, version, agreedOn, organisations, actions };
	await tx.insert(actionPlan).values({ kommun: scope.kommun, id, at: now(), ...after });
	await recordSetting(tx, scope, { what: 'action-plan', key: id, before: null, after });
	return accepted(id);
}
