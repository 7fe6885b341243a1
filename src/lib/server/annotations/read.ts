import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Annotation } from '../../domain/annotation/annotation';
import { readsPublished } from '../access/reads-published';
import { annotation } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * All that is written at the charts of the scope's kommun and committees, by month. Who only sees
 * what is published sees none: they are the kommun's own words.
 */
export async function loadAnnotations(tx: Transaction, scope: Scope): Promise<Annotation[]> {
	if (readsPublished(scope)) return [];
	const { kommun, committees } = scope;
	const rows = await tx
		.select()
		.from(annotation)
		.where(
			and(
				eq(annotation.kommun, kommun),
				or(isNull(annotation.committee), inArray(annotation.committee, [...committees]))
			)
		)
		.orderBy(asc(annotation.month), asc(annotation.at));
	return rows.map(({ id, measure, month, kind, cause, action, selection, author, at }) => ({
		...{ id, measure, month, kind, cause, action, selection, author },
		at: at.toISOString()
	}));
}
