import { sql, type SQL } from 'drizzle-orm';
import type { PreparedCase } from './prepare-case';

/** A case as it is to become, without what it adds to the figures. */
type RowToWrite = Pick<PreparedCase, 'case_id' | 'base_version' | 'row'>;

/** Leaves out what a case adds to the figures. */
export function rowToWrite({ case_id, base_version, row }: PreparedCase): RowToWrite {
	return { case_id, base_version, row };
}

/**
 * Cases as a relation (case_id, base_version, row, contributions) to write from. Always from what
 * the statement is given, also for the rows of an import, which lie in a table: the planner goes by
 * what that table held when it was last looked at, which is another import or nothing, and then
 * compares every row with every other.
 */
export function relationOf(incoming: readonly (RowToWrite | PreparedCase)[]): SQL {
	return sql`(select * from jsonb_to_recordset(${JSON.stringify(incoming)}::text::jsonb)
		as prepared(case_id uuid, base_version int, "row" jsonb, contributions jsonb))`;
}
