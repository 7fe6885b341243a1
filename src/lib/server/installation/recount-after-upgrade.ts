import { eq, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { FACTS_VERSION } from '../../domain/measures/catalogue';
import { systemScope } from '../access/gate';
import type { Database } from '../database/open';
import { kommun, setting } from '../database/schema';
import { transaction } from '../database/transaction';
import { recountCases } from '../facts/recount';

const NAME = 'facts-version';

/**
 * Counts every case anew when the fact families have changed since the facts were stored.
 * One transaction a kommun; the version is noted last, so that an interrupted recount is
 * taken up again at the next start.
 */
export async function recountAfterUpgrade(database: Database, today: LocalDate): Promise<void> {
	const stored = await database.orm.select().from(setting).where(eq(setting.name, NAME));
	if (stored[0]?.value === FACTS_VERSION) return;
	const kommuner = await database.orm.select({ code: kommun.code }).from(kommun);
	for (const { code } of kommuner) {
		const scope = await systemScope(database, code);
		await transaction(database, scope, (tx) => recountCases(tx, scope, sql`true`, today));
	}
	await database.orm
		.insert(setting)
		.values({ name: NAME, value: FACTS_VERSION })
		.onConflictDoUpdate({ target: setting.name, set: { value: FACTS_VERSION } });
}
