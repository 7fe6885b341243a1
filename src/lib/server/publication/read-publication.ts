import { eq } from 'drizzle-orm';
import { hiddenLegend } from '../../domain/disclosure/threshold';
import { swedishOrder } from '../../domain/text/swedish-order';
import { readsPublished } from '../access/reads-published';
import { kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadThreshold } from './read-threshold';

/** What a page of published figures says about itself. */
export interface Publication {
	/** The kommun whose figures are shown, and those of the region there are to choose from. */
	kommun: string;
	kommuner: { value: string; label: string }[];
	/** What the marker of hidden figures means. */
	legend: string;
}

/** Reads it; null for those who see every figure. */
export async function loadPublication(tx: Transaction, scope: Scope): Promise<Publication | null> {
	if (!readsPublished(scope)) return null;
	const found = await tx
		.select({ value: kommun.code, label: kommun.name })
		.from(kommun)
		.where(eq(kommun.region, scope.region));
	const kommuner = found.sort((one, other) => swedishOrder(one.label, other.label));
	const legend = hiddenLegend(await loadThreshold(tx, scope));
	return { kommun: scope.kommun, kommuner, legend };
}
