import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Case } from '../../domain/case/case';
import { caseRevision, cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { ofCase } from './of-case';
import { inScope } from './read-case';

/** What was last done to a case, by a person in a form. */
export interface LastChange {
	id: string;
	/** The version that it made, which the case still has. */
	version: number;
	at: Date;
	actorId: string | null;
	/** Null when the case was registered by it. */
	before: Case | null;
	after: Case;
}

/**
 * The last change of each case, where a form made it and its history still holds what was there
 * before; of others nothing. Nothing of it may be shown before it is logged as read.
 */
export async function lastChanges(
	tx: Transaction,
	scope: Scope,
	ids: readonly string[]
): Promise<LastChange[]> {
	if (ids.length === 0) return [];
	return tx
		.select({
			id: caseRevision.caseId,
			version: caseRevision.version,
			at: caseRevision.at,
			actorId: caseRevision.actorId,
			before: caseRevision.before,
			after: caseRevision.after
		})
		.from(caseRevision)
		.innerJoin(cases, ofCase)
		.where(
			and(
				inScope(scope),
				inArray(caseRevision.caseId, [...ids]),
				eq(caseRevision.version, cases.version),
				eq(caseRevision.source, 'form'),
				eq(caseRevision.scrubbed, false),
				isNull(caseRevision.importId)
			)
		);
}

/** The ids of the cases that were merged into this one and still are. */
export async function mergedInto(tx: Transaction, scope: Scope, id: string): Promise<string[]> {
	const rows = await tx
		.select({ id: cases.id })
		.from(cases)
		.where(
			and(
				inScope(scope),
				eq(cases.annulled, true),
				sql`${cases.record} #>> '{annulled,into}' = ${id}`
			)
		);
	return rows.map((row) => row.id);
}

/**
 * The changes that one press would take back: the case's last one, and when two cases were merged by
 * it that of the other. Null when the case has been changed in another way or by somebody else since,
 * or the other half of a merging has.
 */
export async function undoable(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<LastChange[] | null> {
	const [own] = await lastChanges(tx, scope, [id]);
	if (own?.actorId !== scope.actorId) return null;
	const into = own.after.annulled?.into;
	const others = into ? [into] : await mergedInto(tx, scope, id);
	const sameAct = (await lastChanges(tx, scope, others)).filter(
		(other) => other.at.getTime() === own.at.getTime() && other.actorId === own.actorId
	);
	if (into && sameAct.length === 0) return null;
	return [own, ...sameAct];
}
