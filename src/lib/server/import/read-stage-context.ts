import { eq } from 'drizzle-orm';
import type { RowContext } from '../../domain/casefile/row-cells';
import type { SavedColumn } from '../../domain/casefile/column-readings';
import { savedValues } from '../../domain/casefile/value-mapping';
import type { Agreement } from '../../domain/payment/agreement';
import type { Scope } from '../scope';
import { loadAgreements } from '../agreements/read';
import { now, stockholmMoment } from '../clock';
import { kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { allCommittees, type Committee } from '../lists/read-kommun';
import { loadSavedColumns } from './read-column-mapping';
import { loadSavedValues } from './read-value-mapping';

/** Everything that the rows of a file of cases are read and judged with. */
export interface StageContext extends RowContext {
	at: Date;
	agreements: readonly Agreement[];
	/** The kommun's committees, those of others too: what ages they are for. */
	allCommittees: readonly Committee[];
	/** How the kommun's files name their columns. */
	savedColumns: readonly SavedColumn[];
}

/** Loads what rows are judged with, as it is now. */
export async function loadStageContext(tx: Transaction, scope: Scope): Promise<StageContext> {
	const at = now();
	const all = await allCommittees(tx, scope);
	const [own] = await tx
		.select({ name: kommun.name })
		.from(kommun)
		.where(eq(kommun.code, scope.kommun));
	return {
		at,
		now: stockholmMoment(at),
		registered: at.toISOString(),
		author: scope.actorId,
		kommun: scope.kommun,
		kommunName: own?.name,
		lists: await loadLists(tx, scope),
		committees: all.filter(({ code }) => scope.committees.includes(code)),
		allCommittees: all,
		agreements: await loadAgreements(tx, scope),
		savedColumns: await loadSavedColumns(tx, scope),
		values: savedValues(await loadSavedValues(tx, scope))
	};
}
