import { sql, type SQL } from 'drizzle-orm';
import type { SealedContent } from '../../domain/log/canonical';

/** An instant as text, ISO 8601 in UTC with six decimals, so that no driver rounds it. */
export function asText(instant: SQL): SQL {
	return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** An entry's columns as they are hashed. */
export const SEALED_COLUMNS = sql`
	entry.id::text as id, ${asText(sql`entry.at`)} as at,
	entry.actor, entry.actor_id as "actorId", entry.address, entry.kommun::text as kommun,
	entry.committee, entry.event, entry.case_id::text as "caseId",
	entry.case_ids::text[] as "caseIds", entry.details`;

/** A row of those columns. */
export type SealedRow = SealedContent & Record<string, unknown>;
