import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import type { YearDue } from '../../domain/disclosure/due';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';
import { systemScope } from '../access/gate';
import { today } from '../clock';
import { holdSettings } from '../database/lock-kommun';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { loadRecounting } from '../facts/read-recount';
import { countRunningTo } from '../facts/write-recount';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { planPublication, type PlannedYear } from './plan-publication';
import { loadYearsDue } from './read-due';
import { loadCountedFrom, loadYear } from './read-year';
import { writeYear } from './write-year';

/**
 * Publishes what is due in a kommun, and answers how many months, thirds and years that was. The
 * nightly job calls it, and every samverkan read does first: it only looks when nothing is due, and
 * waits for the next time while cases are counted anew. A year is read, chosen with no transaction
 * open, and written if nothing has changed meanwhile; else it is left for the next time. So is it
 * where somebody else is at it.
 * @throws when the kommun is not in the installation
 */
export async function publishDue(database: Database, kommun: string): Promise<number> {
	const scope = await systemScope(database, kommun);
	const date = today();
	const due = await transaction(database, scope, async (tx) => {
		const years = await loadYearsDue(tx, scope, date);
		// Asked for only where there is something to publish: nearly every read finds nothing.
		return years.length > 0 && (await loadRecounting(tx, scope)) !== null ? [] : years;
	});
	let written = 0;
	for (const year of due) {
		const read = await transaction(database, scope, async (tx) => {
			await countRunningTo(tx, scope, date);
			return loadYear(tx, scope, year, date);
		});
		const plan = await planPublication(read);
		written += await transaction(database, scope, (tx) => publishPlanned(tx, scope, plan, date));
	}
	return written;
}

async function publishPlanned(
	tx: Transaction,
	scope: Scope,
	plan: PlannedYear,
	date: LocalDate
): Promise<number> {
	if (!(await takePublication(tx, scope))) return 0;
	// Held: an agreement that is changed now has its cases counted anew before the next time.
	await holdSettings(tx, scope);
	if ((await loadRecounting(tx, scope)) !== null || !(await isAsRead(tx, scope, plan, date))) {
		return 0;
	}
	const periods = await writeYear(tx, scope, plan);
	for (const month of periods) {
		const digest = await publishedDigest(tx, scope, month);
		await record(tx, scope, { event: 'published', details: { month, digest } });
	}
	return periods.length;
}

/** Takes the publication of the kommun's figures until the transaction ends; false where another has it. */
async function takePublication(tx: Transaction, { kommun }: Scope): Promise<boolean> {
	const [row] = await tx.execute<{ taken: boolean }>(
		sql`select pg_try_advisory_xact_lock(hashtext('publication'), hashtext(${kommun})) as taken`
	);
	return row?.taken ?? false;
}

/** Whether the same is due as was read, and counted from the same. */
async function isAsRead(
	tx: Transaction,
	scope: Scope,
	{ read: { due, countedFrom } }: PlannedYear,
	date: LocalDate
): Promise<boolean> {
	const still = (await loadYearsDue(tx, scope, date)).find(({ year }) => year === due.year);
	if (JSON.stringify(still) !== JSON.stringify(due)) return false;
	const now = await loadCountedFrom(tx, scope, due.year);
	return monthsOf(due).every((month) => now.get(month) === countedFrom.get(month));
}

function monthsOf({ months, corrections }: YearDue): string[] {
	return [...months, ...corrections].map(({ month }) => month);
}

/** All that is published of the period as one digest; '' for nothing. */
async function publishedDigest(
	tx: Transaction,
	{ kommun }: Scope,
	period: PublishedPeriod
): Promise<string> {
	const [row] = await tx.execute<{ digest: string }>(
		sql`select svu_published_digest(${kommun}, ${period}) as digest`
	);
	return row?.digest ?? '';
}
