import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { setting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadNote, NIGHTLY_SETTING, type NightlyNote } from './read-note';

/** A run that has said nothing for this long has been cut off. */
const SILENT_MS = 10 * 60_000;

/**
 * Notes that `run` does the work of `night`. False when it is done already, or somebody is doing
 * it: several processes ask at the same time, and one is let through.
 */
export async function claimNight(
	tx: Transaction,
	{ night, run, at, again }: { night: LocalDate; run: string; at: Date; again: boolean }
): Promise<boolean> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nightly'))`);
	const before = await loadNote(tx);
	if (before) {
		const silent = at.getTime() - Date.parse(before.heardAt);
		if (before.jobs === null && silent < SILENT_MS) return false;
		if (before.jobs !== null && before.night >= night && !again) return false;
	}
	await saveNote(tx, { night, run, heardAt: at.toISOString(), jobs: null });
	return true;
}

/** Notes how far the night has come. */
export async function saveNote(tx: Transaction, note: NightlyNote): Promise<void> {
	await tx
		.insert(setting)
		.values({ name: NIGHTLY_SETTING, value: note })
		.onConflictDoUpdate({ target: setting.name, set: { value: note } });
}
