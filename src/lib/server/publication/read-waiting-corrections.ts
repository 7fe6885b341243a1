import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { upkeepScope } from '../access/gate';
import { inScopeOf, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { countedFrom } from './counted-from';

/** A published month that has been corrected since, and how many of its cases were changed. */
export interface WaitingCorrection {
	month: Month;
	cases: number;
}

/**
 * The published months of the scope's kommun whose corrections have not reached samverkan readers,
 * oldest first. Of all committees, whoever asks: a correction is published for the whole kommun.
 */
export async function loadWaitingCorrections(
	tx: Transaction,
	scope: Scope
): Promise<WaitingCorrection[]> {
	const { kommun } = scope;
	const now = countedFrom({ kommun, period: sql`mask.period` });
	const upkeep = await upkeepScope(tx, scope);
	return inScopeOf(tx, { during: upkeep, after: scope }, () =>
		tx.execute<WaitingCorrection & Record<string, unknown>>(sql`
			select mask.period as month, (
				select count(*)::int from cases
				where cases.kommun = ${kommun} and cases.discharge_month = mask.period
					and cases.updated_at > mask.counted_at
			) as cases
			from published_mask mask
			where mask.kommun = ${kommun} and mask.counted_from is not null
				and mask.counted_from <> ${now}
			order by 1`)
	);
}
