import { readEffort, type EffortSurface } from '../../domain/benefit/effort';
import { today } from '../clock';
import { registrationEffort } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What was saved. */
export interface Saved {
	surface: EffortSurface;
	isNew: boolean;
	/** How many cases together. */
	cases: number;
}

/**
 * Keeps what a save took, where the form sent it along: the kommun and the day, and nothing of who, which
 * case, or when in the day.
 * @param sent what the form's own field said
 */
export async function keepEffort(
	tx: Transaction,
	{ kommun }: Scope,
	sent: unknown,
	{ surface, isNew, cases }: Saved
): Promise<void> {
	const effort = readEffort(sent);
	if (effort === null || cases === 0) return;
	await tx
		.insert(registrationEffort)
		.values({ kommun, day: today(), surface, isNew, cases, ...effort });
}
