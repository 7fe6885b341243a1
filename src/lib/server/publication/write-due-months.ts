import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { systemScope } from '../access/gate';
import { today } from '../clock';
import type { Database } from '../database/open';
import { holdSettings } from '../database/lock-kommun';
import { transaction, type Transaction } from '../database/transaction';
import { countRunningTo } from '../facts/write-recount';
import { loadRecounting } from '../facts/read-recount';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { dueMonths } from './read-due-months';
import { publishMonth } from './write-month';

/**
 * Publishes what is due in a kommun, one month a transaction, and answers how many months that
 * was. The nightly job calls it, and every samverkan read does first: it only looks when nothing is
 * due, and waits for the next time while cases are counted anew. Several at once wait for each other
 * and then find nothing left to do.
 * @throws when the kommun is not in the installation
 */
export async function publishDue(database: Database, kommun: string): Promise<number> {
	const scope = await systemScope(database, kommun);
	const date = today();
	const due = await transaction(database, scope, async (tx) => {
		const months = await dueMonths(tx, scope, date);
		// Asked for only where there is something to publish: nearly every read finds nothing.
		return months.length > 0 && (await loadRecounting(tx, scope)) !== null ? [] : months;
	});
	for (const { month } of due) {
		await transaction(database, scope, async (tx) => {
			await lockPublication(tx, scope);
			const still = await dueMonths(tx, scope, date);
			const wanted = still.find((one) => one.month === month);
			if (!wanted) return;
			// Held: an agreement that is changed now has its cases counted anew before the next time.
			await holdSettings(tx, scope);
			if ((await loadRecounting(tx, scope)) !== null) return;
			await countRunningTo(tx, scope, date);
			await publishMonth(tx, scope, wanted, date);
			const digest = await publishedDigest(tx, scope, month);
			await record(tx, scope, { event: 'published', details: { month, digest } });
		});
	}
	return due.length;
}

async function lockPublication(tx: Transaction, scope: Scope): Promise<void> {
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtext('publication'), hashtext(${scope.kommun}))`
	);
}

/** All that is published of the month as one digest; '' for nothing. */
async function publishedDigest(tx: Transaction, { kommun }: Scope, month: Month): Promise<string> {
	const [row] = await tx.execute<{ digest: string }>(
		sql`select svu_published_digest(${kommun}, ${month}) as digest`
	);
	return row?.digest ?? '';
}
