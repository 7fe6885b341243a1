import { and, asc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { startAnnotation } from '../../domain/action/action-start';
import { newActionOf } from '../../domain/action/prefill';
import type { Annotation } from '../../domain/annotation/annotation';
import { readsPublished } from '../access/reads-published';
import { action, annotation } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * All that is written at the charts of the scope's kommun and committees, by month, and the starts of
 * actions. Who only sees what is published sees no comments, which are the kommun's own words, and the
 * starts of those actions that are shared.
 */
export async function loadAnnotations(tx: Transaction, scope: Scope): Promise<Annotation[]> {
	const starts = await loadStarts(tx, scope);
	return readsPublished(scope) ? starts : [...(await loadWritten(tx, scope)), ...starts];
}

/** A comment by its id; null where there is none, or none for this reader. */
export async function loadComment(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Annotation | null> {
	if (readsPublished(scope)) return null;
	// What an address gives may be no id at all.
	const [found] = await loadWritten(tx, scope, sql`${annotation.id}::text = ${id}`);
	return found ?? null;
}

/** The starts of the actions about a measure that the scope may read. */
async function loadStarts(tx: Transaction, scope: Scope): Promise<Annotation[]> {
	if (!scope.capabilities.includes('actions.read')) return [];
	const { kommun, committees } = scope;
	const own = or(isNull(action.committee), inArray(action.committee, [...committees]));
	const rows = await tx
		.select()
		.from(action)
		.where(
			and(
				eq(action.kommun, kommun),
				readsPublished(scope) ? eq(action.shared, true) : own,
				isNotNull(action.startedOn),
				isNotNull(action.measure)
			)
		)
		.orderBy(asc(action.startedOn), asc(action.at));
	return rows.flatMap((row) => startAnnotation({ ...row, at: row.at.toISOString() }) ?? []);
}

async function loadWritten(tx: Transaction, scope: Scope, which?: SQL): Promise<Annotation[]> {
	const { kommun, committees, capabilities } = scope;
	const mayAct = capabilities.includes('actions.write');
	const rows = await tx
		.select()
		.from(annotation)
		.where(
			and(
				eq(annotation.kommun, kommun),
				or(isNull(annotation.committee), inArray(annotation.committee, [...committees])),
				which
			)
		)
		.orderBy(asc(annotation.month), asc(annotation.at));
	return rows.map(({ id, measure, month, kind, cause, action, selection, author, at }) => ({
		...{ id, measure, month, kind, cause, action, selection, author },
		at: at.toISOString(),
		...(mayAct && { newAction: newActionOf({ id }) })
	}));
}
