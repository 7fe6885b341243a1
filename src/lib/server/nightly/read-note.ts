import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/moment';
import { asUpkeep } from '../access/upkeep';
import { setting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The setting that tells of the night's work. */
export const NIGHTLY_SETTING = 'nightly';

const noteSchema = z.object({
	/** The night that was begun last. */
	night: z.string(),
	/** Who runs it: random, a run. */
	run: z.string(),
	/** When the run last said that it goes on. */
	heardAt: z.string(),
	/** What came of each job; null while they run. */
	jobs: z.record(z.string(), z.enum(['klart', 'misslyckades'])).nullable()
});
export type NightlyNote = z.output<typeof noteSchema>;

/** The note of the night begun last; null before the first. Only upkeep may read it. */
export async function loadNote(tx: Transaction): Promise<NightlyNote | null> {
	const [row] = await tx
		.select({ value: setting.value })
		.from(setting)
		.where(eq(setting.name, NIGHTLY_SETTING));
	return row ? noteSchema.parse(row.value) : null;
}

/** What of a night's work failed. */
export interface FailedNight {
	night: LocalDate;
	jobs: string[];
}

/**
 * What failed the last night, for those who see to the installation; null where nothing did, or
 * another is asking. It holds for all kommuner: the night is the installation's.
 */
export async function loadFailedNight(tx: Transaction, scope: Scope): Promise<FailedNight | null> {
	if (!scope.capabilities.includes('users.write')) return null;
	const note = await asUpkeep(tx, scope, () => loadNote(tx));
	const jobs = Object.entries(note?.jobs ?? {}).flatMap(([name, came]) =>
		came === 'misslyckades' ? [name] : []
	);
	return note === null || jobs.length === 0 ? null : { night: note.night, jobs };
}
