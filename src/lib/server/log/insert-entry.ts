import { sql } from 'drizzle-orm';
import type { LogEvent } from '../../domain/log/log-event';
import { now } from '../clock';
import type { Handle } from '../database/handle';

/** A row of the log without what the database and the clock set. */
export interface NewEntry {
	actor: string;
	actorId: string;
	address: string | null;
	kommun: string | null;
	committee?: string | undefined;
	event: LogEvent;
	caseId?: string | undefined;
	caseIds?: readonly string[] | undefined;
	details: object;
}

/** Adds a row. It names the columns it gives: the roles may set no others. */
export async function insertEntry(
	tx: Pick<Handle['orm'], 'execute'>,
	{ actor, actorId, address, kommun, committee, event, caseId, caseIds, details }: NewEntry
): Promise<void> {
	await tx.execute(sql`
		insert into log_entry
			(at, actor, actor_id, address, kommun, committee, event, case_id, case_ids, details)
		values (${now().toISOString()}::timestamptz, ${actor}, ${actorId}, ${address}, ${kommun},
			${committee ?? null}, ${event}, ${caseId ?? null}::uuid,
			${caseIds ? sql.param([...caseIds]) : null}::uuid[], ${JSON.stringify(details)}::text::jsonb)`);
}
