import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Action, ActionEntry } from '../../domain/action/action';
import { readReadable } from '../collaboration/read-readable';
import type { Database } from '../database/open';
import { action, actionEntry } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** At most so many of a kommun are read at once; closed ones are left out first, the oldest before others. */
const MOST_ACTIONS = 1000;
const MOST_ENTRIES = 10_000;

/** An action where several kommuner's stand together, with what it was read with. */
export interface RegionAction extends Action {
	kommunName: string;
	scope: Scope;
}

/** The actions of the scope's kommun that it may read, with what is written in them; the earliest due first. */
export async function loadActions(tx: Transaction, scope: Scope): Promise<Action[]> {
	const rows = await tx
		.select()
		.from(action)
		.where(readableBy(scope))
		.orderBy(sql`${action.status} = 'closed'`, desc(action.at), asc(action.id))
		.limit(MOST_ACTIONS);
	const inOrder = rows.toSorted((one, other) => one.due.localeCompare(other.due));
	return withEntries(tx, scope, inOrder);
}

/** One of them; null where there is none, or none for this reader. */
export async function loadAction(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Action | null> {
	const rows = await tx
		.select()
		.from(action)
		.where(and(readableBy(scope), eq(action.id, id)));
	const [found] = await withEntries(tx, scope, rows);
	return found ?? null;
}

/**
 * The actions of every kommun that somebody may read some of: a kommun's own people theirs, samverkan what
 * is shared with it in its region. Each kommun is read as a reader of its own.
 */
export async function readActions(database: Database, reader: Scope): Promise<RegionAction[]> {
	const found: RegionAction[] = [];
	for (const { name, scope } of await readActionScopes(database, reader)) {
		const own = await transaction(database, scope, (tx) => loadActions(tx, scope));
		found.push(...own.map((each) => ({ ...each, kommunName: name, scope })));
	}
	return found;
}

/** One of those, in whichever kommun it is; null where there is none for this reader. */
export async function readAction(
	database: Database,
	reader: Scope,
	id: string
): Promise<RegionAction | null> {
	for (const { name, scope } of await readActionScopes(database, reader)) {
		const found = await transaction(database, scope, (tx) => loadAction(tx, scope, id));
		if (found !== null) return { ...found, kommunName: name, scope };
	}
	return null;
}

/** The kommuner that somebody reads actions of, and what they read them with. */
export async function readActionScopes(
	database: Database,
	reader: Scope
): Promise<{ code: string; name: string; scope: Scope }[]> {
	const readable = await readReadable(database, reader);
	const seesOwn = reader.capabilities.includes('figures.read');
	return readable.map((each) =>
		seesOwn && each.code === reader.kommun ? { ...each, scope: reader } : each
	);
}

function readableBy({ kommun, committees, capabilities }: Scope) {
	const own = or(isNull(action.committee), inArray(action.committee, [...committees]));
	const shared = eq(action.shared, true);
	const [seesOwn, seesShared] = [
		capabilities.includes('figures.read'),
		capabilities.includes('published.read')
	];
	const seen = seesOwn ? (seesShared ? or(own, shared) : own) : shared;
	return and(eq(action.kommun, kommun), seen);
}

async function withEntries(
	tx: Transaction,
	{ kommun }: Scope,
	rows: readonly (typeof action.$inferSelect)[]
): Promise<Action[]> {
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const written = await tx
		.select()
		.from(actionEntry)
		.where(and(eq(actionEntry.kommun, kommun), inArray(actionEntry.actionId, ids)))
		.orderBy(asc(actionEntry.actionId), asc(actionEntry.nth))
		.limit(MOST_ENTRIES);
	const byAction = new Map<string, ActionEntry[]>();
	for (const row of written) {
		byAction.set(row.actionId, [...(byAction.get(row.actionId) ?? []), entryIn(row)]);
	}
	return rows.map((row) => actionIn(row, byAction.get(row.id) ?? []));
}

/** An action as it is stored, with what is written in it. */
export function actionIn(row: typeof action.$inferSelect, entries: ActionEntry[]): Action {
	const { id, kommun, committee, shared, measure, selection, what, owner, responsible } = row;
	const { due, startedOn, studyOn, status, outcome, writtenBy } = row;
	const { effectDirection: direction, effectSize: size, effectBy: by } = row;
	return {
		...{ id, kommun, committee, shared, measure, selection, what, owner, responsible },
		...{ due, startedOn, studyOn, status, outcome, writtenBy, entries },
		origin: { kind: row.originKind, month: row.originMonth, reference: row.originReference },
		effect: direction === null || size === null || by === null ? null : { direction, size, by },
		at: row.at.toISOString()
	};
}

function entryIn(row: typeof actionEntry.$inferSelect): ActionEntry {
	const { id, at, by, kind, text, verdict, found, decision } = row;
	return { id, by, kind, text, verdict, found, decision, at: at.toISOString() };
}
