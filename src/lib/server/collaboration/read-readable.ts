import { eq } from 'drizzle-orm';
import { swedishOrder } from '../../domain/text/swedish-order';
import { collaborationScope } from '../access/gate';
import { kommun } from '../database/schema';
import type { Database } from '../database/open';
import type { Scope } from '../scope';

/** A kommun whose published figures may be looked at, and what they are read with. */
export interface ReadableKommun {
	code: string;
	name: string;
	/** A samverkan reader's, whoever asks: it reaches nothing but what is published. */
	scope: Scope;
}

/**
 * The kommuner whose published figures somebody may look at, by name: a samverkan reader every one
 * of the region, and a kommun's own people their own, as samverkan sees it.
 */
export async function readReadable(database: Database, reader: Scope): Promise<ReadableKommun[]> {
	const rows = await database.orm
		.select({ code: kommun.code, name: kommun.name })
		.from(kommun)
		.where(eq(kommun.region, reader.region));
	const readsRegion = reader.capabilities.includes('published.read');
	const readable: ReadableKommun[] = [];
	for (const row of rows.sort((one, other) => swedishOrder(one.name, other.name))) {
		if (!readsRegion && row.code !== reader.kommun) continue;
		const scope = await collaborationScope(database, reader, row.code);
		if (scope === null) continue;
		readable.push({ ...row, scope });
	}
	return readable;
}
