import postgres, { type Sql } from 'postgres';
import { openEmbedded } from '../../src/lib/server/database/embedded/embedded';

/** Where a database lies. */
export type WhereItLies = { url: string } | { dataDir: string };

/**
 * The owner's own connection, whom no policy holds: for looking at everything there is, and for
 * making what no role of the application may make.
 */
export async function connectAsOwner(
	place: WhereItLies
): Promise<{ sql: Sql; close: () => Promise<void> }> {
	const common = { max: 1, onnotice: () => undefined };
	if ('url' in place) {
		const sql = postgres(place.url, common);
		return { sql, close: () => sql.end() };
	}
	const embedded = await openEmbedded({ ...place, join: true });
	const sql = postgres({
		...common,
		path: embedded.socket,
		user: 'postgres',
		database: 'postgres'
	});
	return {
		sql,
		async close() {
			await sql.end();
			await embedded.close();
		}
	};
}
