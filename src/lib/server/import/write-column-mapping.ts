import { sql } from 'drizzle-orm';
import { isOwnHeader, type HeaderMapping } from '../../domain/casefile/match-headers';
import { now } from '../clock';
import { columnMapping } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadColumnMapping } from './read-column-mapping';

/**
 * Remembers how headers are read, for all who import into the kommun: each given one in place of
 * what was remembered of it, the others as they were. Our own headers mean themselves, and are left
 * out.
 */
export async function saveColumnMapping(
	tx: Transaction,
	scope: Scope,
	mapping: HeaderMapping
): Promise<void> {
	const at = now();
	const rows = Object.entries(mapping)
		.filter(([header]) => !isOwnHeader(header))
		.map(([header, column]) => ({
			...{ kommun: scope.kommun, header, column },
			...{ actor: scope.actor, at }
		}));
	if (rows.length === 0) return;
	const before = await loadColumnMapping(tx, scope);
	const changed = rows.filter(({ header, column }) => before[header] !== column);
	if (changed.length === 0) return;
	await recordSetting(tx, scope, {
		what: 'column-mapping',
		key: scope.kommun,
		before,
		after: Object.fromEntries(changed.map(({ header, column }) => [header, column]))
	});
	await tx
		.insert(columnMapping)
		.values(changed)
		.onConflictDoUpdate({
			target: [columnMapping.kommun, columnMapping.header],
			set: {
				column: sql`excluded."column"`,
				actor: sql`excluded.actor`,
				at: sql`excluded.at`
			}
		});
}
