import type { Action, ActionEntry } from '../../domain/action/action';
import { mayChange, mayGiveFeedback } from '../../domain/action/action-rights';
import type { EntryInput, StudyInput } from '../../domain/action/action-schema';
import { escalationOf } from '../../domain/action/action-state';
import type { ChartFinding } from '../../domain/action/action-verdict';
import { findingText } from '../../domain/action/action-words';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { now } from '../clock';
import { lockKommunSettings } from '../database/lock-kommun';
import { actionEntry } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { organisationOf } from './organisation-of';
import { loadAction } from './read';
import { changeOwn, GONE, NOT_YOURS } from './write';

/** Writes how an action goes, asks for a decision, or answers one that was asked for. */
export async function addEntry(
	tx: Transaction,
	scope: Scope,
	id: string,
	{ kind, text }: EntryInput
): Promise<Outcome<null>> {
	await lockKommunSettings(tx, scope);
	const action = await loadAction(tx, scope, id);
	if (action === null) return refused('', GONE);
	const asked = escalationOf(action) !== null;
	if (kind === 'answer' && !asked) {
		return refused('text', 'Det finns inget att svara på. Frågan är redan besvarad.');
	}
	if (kind === 'escalation' && asked) {
		return refused('text', 'Åtgärden väntar redan på ett beslut.');
	}
	if (kind !== 'answer' && !mayGiveFeedback(organisationOf(scope), action)) {
		return refused('', NOT_YOURS);
	}
	await insertEntry(tx, scope, action, { kind, text, decision: null });
	return accepted(null);
}

/** Decides at the study date what becomes of an action, with what its measure's chart says. */
export async function decideAction(
	tx: Transaction,
	scope: Scope,
	id: string,
	{ decision, why, againOn, found }: StudyInput & { found: ChartFinding | null }
): Promise<Outcome<null>> {
	await lockKommunSettings(tx, scope);
	const before = await loadAction(tx, scope, id);
	if (before === null) return refused('', GONE);
	if (!mayChange(organisationOf(scope), before)) return refused('', NOT_YOURS);
	if (before.startedOn === null) {
		return refused('', 'Åtgärden har inte börjat. Skriv först när den började.');
	}
	await insertEntry(tx, scope, before, { kind: 'study', text: why, decision }, found);
	const status = ({ kept: 'done', adjusted: 'started', ended: 'closed' } as const)[decision];
	return changeOwn(tx, scope, id, {
		...{ outcome: decision, status },
		studyOn: decision === 'adjusted' ? againOn : before.studyOn
	});
}

async function insertEntry(
	tx: Transaction,
	scope: Scope,
	{ id: actionId, what, entries }: Action,
	entry: Pick<ActionEntry, 'kind' | 'text' | 'decision'>,
	found: ChartFinding | null = null
): Promise<void> {
	const said = { by: organisationOf(scope), ...entry, verdict: found && findingText(found) };
	const [saved] = await tx
		.insert(actionEntry)
		.values({ kommun: scope.kommun, actionId, nth: entries.length, at: now(), ...said, found })
		.returning();
	if (saved === undefined) throw new Error('An entry that was inserted was not given back');
	const after = { what, ...said };
	await recordSetting(tx, scope, { what: 'action-entry', key: saved.id, before: null, after });
}
