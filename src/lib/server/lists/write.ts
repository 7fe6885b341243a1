import { and, eq } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { codeFromName } from '../../domain/lists/code-from-name';
import { formerNamesAfter, listItemProblems } from '../../domain/lists/list-item-rules';
import type { ListItemInput } from '../../domain/lists/list-item-schema';
import { removalHindrance } from '../../domain/lists/list-item-usage';
import { LISTS, type ListItem, type ListName } from '../../domain/lists/lists';
import { isRequested } from '../../domain/lists/list-request';
import { moveOneStep, type Direction } from '../../domain/lists/move-one-step';
import { lockRegionLists } from '../database/lock-kommun';
import { listItem } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import { forgetPreviews } from '../previews/write';
import type { Scope } from '../scope';
import { loadLists } from './read';
import { usageOf } from './read-usage';
import { closeRequest } from './write-request';

type ItemKey = Pick<ListItem, 'list' | 'code'>;

const GONE = 'Värdet finns inte längre i listan. Ladda om sidan.';

/** Adds a value last in a list; its code is made from its name. */
export async function addListItem(
	tx: Transaction,
	scope: Scope,
	list: ListName,
	input: ListItemInput
): Promise<Outcome<ListItem>> {
	await lockRegionLists(tx, scope);
	const lists = await loadLists(tx, scope);
	const problems = listItemProblems(input, list, null, lists);
	if (problems.length > 0) return { ok: false, problems };
	const item: ListItem = {
		...onlyWhatTheListHas(list, input),
		list,
		formerNames: [],
		code: codeFromName(
			input.name,
			lists[list].map((existing) => existing.code)
		),
		position: Math.max(-1, ...lists[list].map((existing) => existing.position)) + 1
	};
	await tx.insert(listItem).values({ region: scope.region, ...item });
	await recordItem(tx, scope, { before: null, after: item });
	if (isRequested(list)) await closeRequest(tx, scope, { list, name: input.name });
	return accepted(item);
}

/**
 * Renames a value or changes its validity, hospital or owner; its code and place stay, and its
 * earlier name is kept for files.
 */
export async function updateListItem(
	tx: Transaction,
	scope: Scope,
	key: ItemKey,
	input: ListItemInput
): Promise<Outcome<ItemKey>> {
	await lockRegionLists(tx, scope);
	const lists = await loadLists(tx, scope);
	const before = lists[key.list].find((item) => item.code === key.code);
	if (!before) return refused('', GONE);
	const problems = listItemProblems(input, key.list, key.code, lists);
	if (problems.length > 0) return { ok: false, problems };
	const changes = {
		...onlyWhatTheListHas(key.list, input),
		formerNames: formerNamesAfter(before, input.name)
	};
	await tx.update(listItem).set(changes).where(rowOf(scope, key));
	await recordItem(tx, scope, { before, after: { ...before, ...changes } });
	return accepted(key);
}

/** Moves a value one step; the first cannot go up nor the last down, which changes nothing. */
export async function moveListItem(
	tx: Transaction,
	scope: Scope,
	key: ItemKey,
	direction: Direction
): Promise<Outcome<ItemKey>> {
	await lockRegionLists(tx, scope);
	const items = (await loadLists(tx, scope))[key.list];
	const from = items.findIndex((item) => item.code === key.code);
	const item = items[from];
	if (!item) return refused('', GONE);
	const { order, to } = moveOneStep(items, from, direction);
	if (to !== from) {
		await recordItem(tx, scope, { before: item, after: { ...item, position: to } });
	}
	for (const [position, moved] of order.entries()) {
		if (moved.position === position) continue;
		await tx.update(listItem).set({ position }).where(rowOf(scope, moved));
	}
	return accepted(key);
}

/** Removes a value that nothing has ever used; any other is refused and can be ended instead. */
export async function deleteListItem(
	tx: Transaction,
	scope: Scope,
	key: ItemKey
): Promise<Outcome<ItemKey>> {
	await lockRegionLists(tx, scope);
	const there = (await loadLists(tx, scope))[key.list].some(({ code }) => code === key.code);
	if (!there) return refused('', GONE);
	const hindrance = removalHindrance(key, await usageOf(tx, scope, key));
	if (hindrance !== null) return refused('', hindrance);
	await forgetPreviews(tx, scope);
	const [removed] = await tx.delete(listItem).where(rowOf(scope, key)).returning();
	if (!removed) return refused('', GONE);
	await recordItem(tx, scope, { before: removed, after: null });
	return accepted(key);
}

/** A value is named by its list and code, which never change. */
async function recordItem(
	tx: Transaction,
	scope: Scope,
	change: { before: ListItem | null; after: ListItem | null }
): Promise<void> {
	const item = change.after ?? change.before;
	const key = item === null ? '' : `${item.list}/${item.code}`;
	await recordSetting(tx, scope, { what: 'list-item', key, ...change });
}

function onlyWhatTheListHas(list: ListName, input: ListItemInput): ListItemInput {
	return {
		...input,
		hospital: LISTS[list].has === 'hospital' ? input.hospital : null,
		owner: LISTS[list].has === 'owner' ? input.owner : null
	};
}

function rowOf({ region }: Scope, { list, code }: ItemKey) {
	return and(eq(listItem.region, region), eq(listItem.list, list), eq(listItem.code, code));
}
