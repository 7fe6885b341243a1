import { sql } from 'drizzle-orm';
import type { SealedContent } from '../../domain/log/canonical';

/** An entry's columns as they are hashed: times as text, so that no driver rounds them. */
export const SEALED_COLUMNS = sql`
	entry.id::text as id,
	to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
	entry.actor, entry.actor_id as "actorId", entry.address, entry.kommun::text as kommun,
	entry.committee, entry.event, entry.case_id::text as "caseId",
	entry.case_ids::text[] as "caseIds", entry.details`;

/** A row of those columns. */
export type SealedRow = SealedContent & Record<string, unknown>;
