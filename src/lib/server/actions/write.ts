import { and, eq } from 'drizzle-orm';
import { isAlwaysShared, type Action } from '../../domain/action/action';
import { mayChange, mayWriteFor } from '../../domain/action/action-rights';
import type { ActionInput, NewActionInput } from '../../domain/action/action-schema';
import type { LocalDate } from '../../domain/calendar/moment';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { lockKommunSettings } from '../database/lock-kommun';
import { action } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { now } from '../clock';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadActionProblems } from './read-problems';
import { actionIn, loadAction } from './read';
import { organisationOf } from './organisation-of';

export const GONE = 'Åtgärden finns inte längre. Gå tillbaka till listan.';
const STUDIED =
	'Åtgärden är uppföljd på kommunens egna siffror och kan inte delas. Skriv en ny som delas.';
export const NOT_YOURS = 'Det är den som äger åtgärden som ändrar den.';

/**
 * Writes down a new action; gives its id. One that is sent again by the same id is not made twice. It is about the chosen committee, or the writer's only one; else
 * about all.
 */
export async function addAction(
	tx: Transaction,
	scope: Scope,
	{ origin, id, ...input }: NewActionInput & { id?: string }
): Promise<Outcome<string>> {
	const organisation = organisationOf(scope);
	if (!mayWriteFor(organisation, input.owner)) {
		return refused('owner', 'Regionen skriver inte åtgärder åt kommunen.');
	}
	const problems = await loadActionProblems(tx, scope, input);
	if (problems.length > 0) return { ok: false, problems };
	const [saved] = await tx
		.insert(action)
		.values({
			...{ kommun: scope.kommun, committee: committeeFor(scope, input), id },
			...{ originKind: origin.kind, originMonth: origin.month },
			...{ originReference: origin.reference, ...columnsOf(input) },
			shared: organisation === 'region' || input.shared || isAlwaysShared({ ...input, origin }),
			...{ status: 'open', writtenBy: organisation, at: now() }
		})
		.onConflictDoNothing()
		.returning();
	if (saved === undefined) {
		return id === undefined
			? refused('', 'Åtgärden kunde inte sparas. Försök igen.')
			: accepted(id);
	}
	await recordAction(tx, scope, null, actionIn(saved, []));
	return accepted(saved.id);
}

/** Changes what an action says. */
export async function changeAction(
	tx: Transaction,
	scope: Scope,
	id: string,
	input: ActionInput
): Promise<Outcome<null>> {
	await lockKommunSettings(tx, scope);
	const before = await loadAction(tx, scope, id);
	if (before === null) return refused('', GONE);
	const organisation = organisationOf(scope);
	if (!mayChange(organisation, before) || !mayWriteFor(organisation, input.owner)) {
		return refused('', NOT_YOURS);
	}
	const problems = await loadActionProblems(tx, scope, input);
	if (problems.length > 0) return { ok: false, problems };
	const shared =
		organisation === 'region' || input.shared || isAlwaysShared({ ...before, owner: input.owner });
	if (shared && !before.shared && before.entries.some(({ verdict }) => verdict !== null)) {
		return refused('shared', STUDIED);
	}
	return updateAction(tx, scope, before, {
		...columnsOf(input),
		shared,
		committee: committeeAfter(scope, before, input),
		writtenBy: organisation
	});
}

/** Starts an action: from that day it stands in its measure's chart. */
export async function startAction(
	tx: Transaction,
	scope: Scope,
	id: string,
	{ startedOn, today }: { startedOn: LocalDate; today: LocalDate }
): Promise<Outcome<null>> {
	if (startedOn > today) return refused('startedOn', 'En start kan inte ligga i framtiden.');
	return changeOwn(tx, scope, id, { startedOn, status: 'started' });
}

/** Says that it is done, closed, or to be taken up again. */
export async function setActionStatus(
	tx: Transaction,
	scope: Scope,
	id: string,
	status: 'open' | 'done' | 'closed'
): Promise<Outcome<null>> {
	return changeOwn(tx, scope, id, ({ startedOn }) => ({
		status: status === 'open' && startedOn !== null ? 'started' : status
	}));
}

type Columns = Partial<typeof action.$inferInsert>;

/** Changes an action that the scope's organisation may change. */
export async function changeOwn(
	tx: Transaction,
	scope: Scope,
	id: string,
	change: Columns | ((before: Action) => Columns)
): Promise<Outcome<null>> {
	await lockKommunSettings(tx, scope);
	const before = await loadAction(tx, scope, id);
	if (before === null) return refused('', GONE);
	if (!mayChange(organisationOf(scope), before)) return refused('', NOT_YOURS);
	return updateAction(tx, scope, before, typeof change === 'function' ? change(before) : change);
}

async function updateAction(
	tx: Transaction,
	scope: Scope,
	before: Action,
	change: Columns
): Promise<Outcome<null>> {
	const [saved] = await tx
		.update(action)
		.set(change)
		.where(and(eq(action.kommun, scope.kommun), eq(action.id, before.id)))
		.returning();
	if (saved === undefined) return refused('', GONE);
	await recordAction(tx, scope, before, actionIn(saved, before.entries));
	return accepted(null);
}

function columnsOf({ effect, ...input }: Omit<ActionInput, 'shared'> & { shared?: boolean }) {
	const { what, owner, responsible, due, measure, studyOn, selection } = input;
	return {
		...{ what, owner, responsible, due, measure, studyOn, selection },
		effectDirection: effect?.direction ?? null,
		effectSize: effect?.size ?? null,
		effectBy: effect?.by ?? null
	};
}

/** The chosen committee, or the writer's only one. */
function committeeFor(scope: Scope, { selection }: Pick<ActionInput, 'selection'>): string | null {
	if (organisationOf(scope) === 'region') return null;
	const [only, ...others] = scope.committees;
	return selection.committee ?? (others.length === 0 ? only : undefined) ?? null;
}

/** It stays with its committee unless the selection names another. */
function committeeAfter(scope: Scope, before: Action, input: ActionInput): string | null {
	if (organisationOf(scope) === 'region') return before.committee;
	return input.selection.committee ?? before.committee;
}

async function recordAction(
	tx: Transaction,
	scope: Scope,
	before: Action | null,
	after: Action
): Promise<void> {
	const change = { before: before && loggedAction(before), after: loggedAction(after) };
	await recordSetting(tx, scope, { what: 'action', key: after.id, ...change });
}

/** An action as the log keeps it: what is written in it has entries of its own. */
function loggedAction({ entries: _, id: _id, kommun: _kommun, at: _at, owner, ...rest }: Action) {
	return { ...rest, actionOwner: owner };
}
