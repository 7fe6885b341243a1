import type { Database } from '../../src/lib/server/database/open';
import { ownerOf } from './fixture';

/** The most cases that one transaction has counted, by which of them wrote each contribution. */
export async function largestTransaction(database: Database): Promise<number> {
	const owner = await ownerOf(database);
	const [row] = await owner<{ cases: number }[]>`
		select max(cases)::int as cases from (
			select count(distinct case_id) as cases from case_contribution group by xmin::text) as counted`;
	return row?.cases ?? 0;
}
