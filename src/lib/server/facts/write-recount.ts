import { sql, type SQL } from 'drizzle-orm';
import { addDays, type LocalDate } from '../../domain/calendar/moment';
import { currentCase, type StoredDocument } from '../../domain/case/current-case';
import { asUpkeep } from '../access/upkeep';
import { loadAgreements } from '../agreements/read';
import { holdSettings } from '../database/lock-kommun';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { relationOf } from './case-relation';
import { prepareCase } from './prepare-case';
import { replaceContributions } from './write-contributions';

/** Cases recounted at a time; bounds memory, and how long the event loop is held. */
const CHUNK = 250;

/**
 * Computes anew what the kommun's cases that `condition` (on `cases`) picks contribute, and
 * moves the monthly facts by the difference. The cases themselves and their history stay, and so
 * do frozen months: what they were counted by then is how they stay counted.
 * Returns how many were recounted. Takes the installation's own scope: all committees' cases.
 */
export async function recountCases(
	tx: Transaction,
	scope: Scope,
	condition: SQL,
	today: LocalDate
): Promise<number> {
	await holdSettings(tx, scope);
	const agreements = await loadAgreements(tx, scope);
	// Locked first: a second recount waits here, and then finds nothing left to do.
	const ids = await tx.execute<{ id: string }>(sql`
		select id from cases where kommun = ${scope.kommun} and ${condition} order by id for update`);
	for (let start = 0; start < ids.length; start += CHUNK) {
		const chunk = ids.slice(start, start + CHUNK).map((row) => row.id);
		const stored = await tx.execute<{ id: string; version: number; record: StoredDocument }>(sql`
			select id, version, record from cases where id = any(${sql.param(chunk)}::uuid[])`);
		const prepared = stored.map(({ id, version, record }) =>
			prepareCase({ id, baseVersion: version, record: currentCase(record) }, { agreements, today })
		);
		await replaceContributions(tx, prepared);
		await tx.execute(sql`
			update cases set running = ("row"->>'running')::boolean,
				counted_to = ("row"->>'counted_to')::date, age_band = "row"->>'age_band',
				last_month = "row"->>'last_month', remind_at = "row"->>'remind_at'
			from ${relationOf(prepared)} as incoming where cases.id = incoming.case_id`);
	}
	return ids.length;
}

/**
 * Counts what is still running (open cases, short stays without an end) to yesterday. Does
 * nothing but look once that is done for the day.
 */
export async function countRunningTo(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<void> {
	const behind = sql`running and counted_to <> ${addDays(today, -1)}::date`;
	const found = await tx.execute(
		sql`select 1 from cases where kommun = ${scope.kommun} and ${behind} limit 1`
	);
	if (found.length === 0) return;
	await asUpkeep(tx, scope, (upkeep) => recountCases(tx, upkeep, behind, today));
}
