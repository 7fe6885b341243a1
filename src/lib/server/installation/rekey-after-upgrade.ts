import { and, eq } from 'drizzle-orm';
import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { rekeyNumbers } from '../cases/write-number-keys';
import type { Database } from '../database/open';
import { importBatch, setting } from '../database/schema';
import { transaction } from '../database/transaction';

const NAME = 'number-key-version';
/** Raised whenever two numbers come to be the same, or no longer are (domain/case/number-key.ts). */
const VERSION = 1;

/**
 * Makes every case's number comparable by this version's rule; previews of imports, which were
 * judged by another, are thrown away. One transaction a kommun; the version is noted last, so that
 * what was interrupted is taken up again at the next start.
 */
export async function rekeyAfterUpgrade(database: Database): Promise<void> {
	const scopes = [];
	for (const code of await kommunCodes(database)) scopes.push(await systemScope(database, code));
	const [first] = scopes;
	if (!first) return;
	const stored = await transaction(database, first, (tx) =>
		tx.select().from(setting).where(eq(setting.name, NAME))
	);
	if (stored[0]?.value === VERSION) return;
	for (const scope of scopes) {
		await transaction(database, scope, async (tx) => {
			await rekeyNumbers(tx, scope);
			await tx
				.delete(importBatch)
				.where(
					and(
						eq(importBatch.kommun, scope.kommun),
						eq(importBatch.kind, 'cases'),
						eq(importBatch.status, 'staged')
					)
				);
		});
	}
	await transaction(database, first, (tx) =>
		tx
			.insert(setting)
			.values({ name: NAME, value: VERSION })
			.onConflictDoUpdate({ target: setting.name, set: { value: VERSION } })
	);
}
