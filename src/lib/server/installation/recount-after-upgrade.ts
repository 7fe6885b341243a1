import { eq, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { FACTS_VERSION } from '../../domain/measures/catalogue';
import { systemScope } from '../access/gate';
import { FACTS_SETTING } from '../database/known-version';
import type { Database } from '../database/open';
import { setting } from '../database/schema';
import { transaction } from '../database/transaction';
import { recountCases } from '../facts/recount';
import { kommunCodes } from './kommun-codes';

/**
 * Counts every case anew when the fact families have changed since the facts were stored.
 * One transaction a kommun; the version is noted last, so that an interrupted recount is
 * taken up again at the next start.
 */
export async function recountAfterUpgrade(database: Database, today: LocalDate): Promise<void> {
	const scopes = [];
	for (const code of await kommunCodes(database)) scopes.push(await systemScope(database, code));
	const [first] = scopes;
	if (!first) return;
	const stored = await transaction(database, first, (tx) =>
		tx.select().from(setting).where(eq(setting.name, FACTS_SETTING))
	);
	if (stored[0]?.value === FACTS_VERSION) return;
	for (const scope of scopes) {
		await transaction(database, scope, (tx) => recountCases(tx, scope, sql`true`, today));
	}
	await transaction(database, first, (tx) =>
		tx
			.insert(setting)
			.values({ name: FACTS_SETTING, value: FACTS_VERSION })
			.onConflictDoUpdate({ target: setting.name, set: { value: FACTS_VERSION } })
	);
}
