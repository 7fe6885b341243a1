import { eq, sql } from 'drizzle-orm';
import { destinationsFor, type Destinations } from '../../domain/access/destinations';
import { refusals } from '../../domain/access/permission';
import type { Capability } from '../../domain/access/role';
import type { Reader } from '../access/access';
import { kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recountingInWords, type RecountingInWords } from '../../domain/facts/recounting';
import { loadRecounting } from '../facts/read-recount';
import { committeesOf, type Committee } from '../lists/read-kommun';

/** What the frame around every page says about who the reader is and where. */
export interface FrameData {
	name: string;
	/** Such as `Umeå kommun`. */
	kommun: string;
	/** The committees whose cases the reader sees. */
	committees: Committee[];
	/** Sample cases are among the figures. */
	sample: boolean;
	/** How far counting cases anew has come; null when all are. */
	recounting: RecountingInWords | null;
	/** The pages that the reader is led to. */
	parts: Destinations[];
	/** Why the reader may not do the rest, for what the interface disables. */
	refusals: Partial<Record<Capability, string>>;
}

/**
 * Reads what the frame shows.
 * @throws when the reader's kommun is not in the installation
 */
export async function loadFrame(tx: Transaction, { scope, name }: Reader): Promise<FrameData> {
	const [own] = await tx
		.select({
			name: kommun.name,
			sample: sql<boolean>`exists (select 1 from cases where cases.kommun = ${scope.kommun} and cases.sample)`
		})
		.from(kommun)
		.where(eq(kommun.code, scope.kommun));
	if (!own) throw new Error(`Kommunen ${scope.kommun} finns inte i installationen.`);
	const recounting = await loadRecounting(tx, scope);
	return {
		name,
		kommun: `${own.name} kommun`,
		committees: await committeesOf(tx, scope),
		sample: own.sample,
		recounting: recounting && recountingInWords(recounting),
		parts: destinationsFor(scope.capabilities),
		refusals: refusals(scope.roles)
	};
}
