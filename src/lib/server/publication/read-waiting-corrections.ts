import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { upkeepScope } from '../access/gate';
import { inScopeOf, type Transaction } from '../database/transaction';
import { codeArray } from '../month-review/read';
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
 * @param ofCases only of months whose own cases have been changed since: an index finds those, where each other
 * month's sums are read to be held to what was published, which takes a second of five years
 */
export async function loadWaitingCorrections(
	tx: Transaction,
	scope: Scope,
	{ ofCases }: { ofCases: boolean }
): Promise<WaitingCorrection[]> {
	const { kommun } = scope;
	const now = countedFrom({ kommun, period: sql`mask.period` });
	const upkeep = await upkeepScope(tx, scope);
	const changed = sql`from cases where cases.kommun = ${kommun}
		and cases.committee = any(${codeArray(upkeep.committees)})
		and cases.discharge_month = mask.period and cases.updated_at > mask.counted_at`;
	return inScopeOf(tx, { during: upkeep, after: scope }, () =>
		tx.execute<WaitingCorrection & Record<string, unknown>>(sql`
			select mask.period as month, (select count(*)::int ${changed}) as cases
			from published_mask mask
			where mask.kommun = ${kommun} and mask.counted_from is not null
				and case when ${!ofCases} or exists (select ${changed}) then mask.counted_from <> ${now} else false end
			order by 1`)
	);
}
