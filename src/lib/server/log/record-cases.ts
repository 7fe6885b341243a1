import { sql, type SQL } from 'drizzle-orm';
import type { RemovalReason } from '../../domain/log/log-entry';
import { now } from '../clock';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * The statement that logs changes of cases, one entry a case, whatever their number, and one more
 * for each that is annulled or taken back by it: part of the statement that writes them. `changes`
 * names a relation (case_id, version, kommun, committee, source, import_id, before, after).
 * @param at the time that stands in their history, as ISO 8601
 */
export function recordingOfChanges(scope: Scope, changes: SQL, at: string): SQL {
	const digest = (before: SQL, after: SQL) => sql`svu_change_digest(kommun, committee, case_id,
		version, ${at}::timestamptz, ${scope.actor}::text, ${scope.actorId}::text, source, import_id,
		${before}, ${after})`;
	return sql`
		insert into log_entry
			(at, actor, actor_id, address, kommun, committee, event, case_id, details, case_ids)
		select ${now().toISOString()}::timestamptz, ${scope.actor}::text, ${scope.actorId}::text,
			${scope.address}::text, kommun, committee,
			case when before is null then 'case-created' else 'case-changed' end, case_id,
			jsonb_strip_nulls(jsonb_build_object('version', version, 'source', source,
				'importId', import_id, 'digest', ${digest(sql`before`, sql`after`)},
				'bare', ${digest(sql`svu_bare_case(before)`, sql`svu_bare_case(after)`)},
				'fields', case when before is not null then ${changedFields} end)), null
		from ${changes}
		union all
		select ${now().toISOString()}::timestamptz, ${scope.actor}::text, ${scope.actorId}::text,
			${scope.address}::text, kommun, committee,
			case when after ? 'annulled' then 'case-annulled' else 'case-restored' end, case_id,
			jsonb_strip_nulls(jsonb_build_object('version', version,
				'why', after #>> '{annulled,reason}')),
			case when after #>> '{annulled,into}' is not null
				then array[(after #>> '{annulled,into}')::uuid] end
		from ${changes}
		where (after -> 'annulled') is distinct from (before -> 'annulled')`;
}

/** The parts of the case that differ, by name; one that an earlier version did not have, and is empty, does not. */
const changedFields = sql`(select coalesce(jsonb_agg(key order by key), '[]'::jsonb)
	from jsonb_each(after) as part where before -> key is distinct from value
		and (before ? key or value not in ('[]'::jsonb, 'null'::jsonb)))`;

/**
 * Logs that cases are about to be removed, one entry a case. `removed` is a relation (id, kommun,
 * committee, version); call it before they go.
 */
export async function recordRemoval(
	tx: Transaction,
	scope: Scope,
	removed: SQL,
	why: { reason: RemovalReason; importId?: string }
): Promise<void> {
	await tx.execute(sql`
		insert into log_entry
			(at, actor, actor_id, address, kommun, committee, event, case_id, details)
		select ${now().toISOString()}::timestamptz, ${scope.actor}::text, ${scope.actorId}::text,
			${scope.address}::text, kommun, committee, 'case-removed', id,
			${JSON.stringify(why)}::text::jsonb || jsonb_build_object('version', version)
		from ${removed} as removed`);
}
