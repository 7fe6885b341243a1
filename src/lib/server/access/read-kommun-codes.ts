import { asc } from 'drizzle-orm';
import type { Database } from '../database/open';
import { kommun } from '../database/schema';

/** Codes of the kommuner of the installation. */
export async function kommunCodes(database: Database): Promise<string[]> {
	const rows = await database.orm
		.select({ code: kommun.code })
		.from(kommun)
		.orderBy(asc(kommun.code));
	return rows.map(({ code }) => code);
}
