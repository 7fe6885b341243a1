import { asc, eq, sql } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { committeesOf, type Committee } from '../lists/load';

/** What the frame around every page says about where the reader is. */
export interface FrameData {
	kommun: { code: string; name: string };
	/** The committees whose cases the reader sees. */
	committees: Committee[];
	/** Sample cases are among the figures. */
	sample: boolean;
}

/**
 * Reads what the frame shows.
 * @throws when the scope's kommun is not in the installation
 */
export async function loadFrame(tx: Transaction, scope: Scope): Promise<FrameData> {
	const [own] = await tx
		.select({
			code: kommun.code,
			name: kommun.name,
			sample: sql<boolean>`exists (select 1 from cases where cases.kommun = ${scope.kommun} and cases.sample)`
		})
		.from(kommun)
		.where(eq(kommun.code, scope.kommun))
		.orderBy(asc(kommun.code));
	if (!own) throw new Error(`Kommunen ${scope.kommun} finns inte i installationen.`);
	const committees = await committeesOf(tx, scope);
	return { kommun: { code: own.code, name: own.name }, committees, sample: own.sample };
}
