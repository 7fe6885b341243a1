import { sql } from 'drizzle-orm';
import type { FindingKind } from '../../domain/log/finding';
import { addFinding, type LogVerdict } from '../../domain/log/verdict';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * Holds what is published of every month, third and year against the digest that the log noted
 * when it was published, one in each transaction. Adds to the verdict.
 */
export async function checkPublished(
	database: Database,
	scope: Scope,
	verdict: LogVerdict
): Promise<void> {
	const months = await transaction(database.log, scope, (tx) =>
		tx.execute<{ kommun: string; month: string }>(sql`select * from svu_published_months()`)
	);
	for (const { kommun, month } of months) {
		const [row] = await transaction(database.log, scope, (tx) =>
			tx.execute<{ entry: string | null; kind: FindingKind | null }>(sql`
				select entry::text as entry, finding as kind
				from svu_check_published(${kommun}, ${month})`)
		);
		if (!row?.kind) continue;
		const about = row.entry === null ? {} : { entry: Number(row.entry) };
		addFinding(verdict, { kind: row.kind, ...about, month, kommun });
	}
}
