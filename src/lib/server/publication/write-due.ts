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
import { requireRunningCounted } from '../facts/write-running-in-slices';
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
 * open, and written if nothing has changed meanwhile, such as that somebody else has; else it is read anew.
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
	for (const { year } of due) written += await publishYear(database, scope, year, date);
	return written;
}

/** How many times a year is read and chosen, where cases that are saved meanwhile make it old. */
const TRIES = 3;

async function publishYear(
	database: Database,
	scope: Scope,
	year: PublishedPeriod,
	date: LocalDate
): Promise<number> {
	for (let tries = 0; tries < TRIES; tries++) {
		const read = await transaction(database, scope, async (tx) => {
			await requireRunningCounted(tx, scope, date);
			const due = await dueIn(tx, scope, year, date);
			return due === undefined ? null : loadYear(tx, scope, due, date);
		});
		if (read === null) return 0;
		const plan = await planPublication(read);
		const written = await transaction(database, scope, (tx) => publishPlanned(tx, scope, plan));
		if (written !== null) return written;
	}
	return 0;
}

/** Writes what was chosen; null where it was chosen from what is no longer so. */
async function publishPlanned(
	tx: Transaction,
	scope: Scope,
	plan: PlannedYear
): Promise<number | null> {
	await lockPublication(tx, scope);
	// Held: an agreement that is changed now has its cases counted anew before the next time.
	await holdSettings(tx, scope);
	if ((await loadRecounting(tx, scope)) !== null) return 0;
	if (!(await isAsRead(tx, scope, plan))) return null;
	const periods = await writeYear(tx, scope, plan);
	for (const month of periods) {
		const digest = await publishedDigest(tx, scope, month);
		await record(tx, scope, { event: 'published', details: { month, digest } });
	}
	return periods.length;
}

async function dueIn(
	tx: Transaction,
	scope: Scope,
	year: PublishedPeriod,
	date: LocalDate
): Promise<YearDue | undefined> {
	return (await loadYearsDue(tx, scope, date)).find((each) => each.year === year);
}

/** One at a time writes what is published; it takes no longer than the writing. */
async function lockPublication(tx: Transaction, { kommun }: Scope): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('publication'), hashtext(${kommun}))`);
}

/** Whether the same is due as was read, and counted from the same. */
async function isAsRead(
	tx: Transaction,
	scope: Scope,
	{ read: { due, countedFrom, today } }: PlannedYear
): Promise<boolean> {
	const still = await dueIn(tx, scope, due.year, today);
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
