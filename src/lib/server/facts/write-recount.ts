import { sql, type SQL } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { currentCase, type StoredDocument } from '../../domain/case/current-case';
import { loadAgreements } from '../agreements/read';
import { holdSettings } from '../database/lock-kommun';
import type { Transaction } from '../database/transaction';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';
import { relationOf, rowToWrite } from './case-relation';
import { prepareCase, type PreparedCase } from './prepare-case';
import { replaceContributions } from './write-contributions';

/** Cases read and written in one statement; bounds how long the event loop is held. */
const CHUNK = 250;

/**
 * Computes anew what the kommun's cases that `condition` (on `cases`) picks contribute, and
 * moves the monthly facts by the difference. The cases themselves and their history stay, and so
 * do frozen months: what they were counted by then is how they stay counted. The facts are moved
 * once, for all of them: two who move them in several goes could wait for each other.
 * Takes the installation's own scope: all committees' cases.
 */
export async function recountCases(
	tx: Transaction,
	scope: Scope,
	condition: SQL,
	today: LocalDate
): Promise<void> {
	await holdSettings(tx, scope);
	const agreements = await loadAgreements(tx, scope);
	// Locked first: a second recount waits here, and then finds nothing left to do.
	const ids = await tx.execute<{ id: string }>(sql`
		select id from cases where kommun = ${scope.kommun} and ${condition} order by id for update`);
	const counted: PreparedCase[] = [];
	const pace = createPacer();
	for (let start = 0; start < ids.length; start += CHUNK) {
		const chunk = ids.slice(start, start + CHUNK).map((row) => row.id);
		const stored = await tx.execute<{ id: string; version: number; record: StoredDocument }>(sql`
			select id, version, record from cases where id = any(${sql.param(chunk)}::uuid[])`);
		const prepared: PreparedCase[] = [];
		for (const { id, version, record } of stored) {
			const change = { id, baseVersion: version, record: currentCase(record) };
			prepared.push(prepareCase(change, { agreements, today }));
			await pace();
		}
		await tx.execute(sql`
			update cases set running = ("row"->>'running')::boolean,
				counted_to = ("row"->>'counted_to')::date, age_band = "row"->>'age_band',
				last_month = "row"->>'last_month', remind_at = "row"->>'remind_at',
				expected_on = ("row"->>'expected_on')::date,
				estimate_slip = ("row"->>'estimate_slip')::int
			from ${relationOf(prepared.map(rowToWrite))} as incoming where cases.id = incoming.case_id`);
		counted.push(...prepared);
	}
	await replaceContributions(tx, counted);
}
