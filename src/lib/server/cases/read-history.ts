import { and, asc, eq } from 'drizzle-orm';
import type { Case } from '../../domain/case/case';
import { caseRevision, cases, type ChangeSource } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { ofCase } from './of-case';
import { inScope } from './read-case';

/** One change of a case, whole: what differs is for the reader to work out. */
export interface Revision {
	version: number;
	at: Date;
	actor: string;
	/** Who the actor is, whatever the name; null for a change made before it was recorded. */
	actorId: string | null;
	source: ChangeSource;
	/** Null when the case was created. */
	before: Case | null;
	after: Case;
}

/** Every change of a case, oldest first; empty when it is not the scope's to see. */
export async function historyOf(
	tx: Transaction,
	scope: Scope,
	caseId: string
): Promise<Revision[]> {
	return tx
		.select({
			version: caseRevision.version,
			at: caseRevision.at,
			actor: caseRevision.actor,
			actorId: caseRevision.actorId,
			source: caseRevision.source,
			before: caseRevision.before,
			after: caseRevision.after
		})
		.from(caseRevision)
		.innerJoin(cases, ofCase)
		.where(and(eq(caseRevision.caseId, caseId), inScope(scope)))
		.orderBy(asc(caseRevision.version));
}
