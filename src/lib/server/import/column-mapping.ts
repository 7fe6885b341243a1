import { eq, sql } from 'drizzle-orm';
import { COLUMNS, type ColumnKey } from '../../domain/casefile/columns';
import type { HeaderMapping } from '../../domain/casefile/match-headers';
import type { Scope } from '../access/scope';
import { columnMapping } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';

/** How the kommun's files name their columns. */
export async function loadColumnMapping(tx: Transaction, scope: Scope): Promise<HeaderMapping> {
	const rows = await tx
		.select({ header: columnMapping.header, column: columnMapping.column })
		.from(columnMapping)
		.where(eq(columnMapping.kommun, scope.kommun));
	return Object.fromEntries(
		rows.flatMap(({ header, column }) =>
			column === null || isColumnKey(column) ? [[header, column]] : []
		)
	);
}

/**
 * Remembers how headers are read: each given one in place of what was remembered of it, the
 * others as they were.
 */
export async function saveColumnMapping(
	tx: Transaction,
	scope: Scope,
	mapping: HeaderMapping
): Promise<void> {
	const rows = Object.entries(mapping).map(([header, column]) => ({
		kommun: scope.kommun,
		header,
		column
	}));
	if (rows.length === 0) return;
	await recordSetting(tx, scope, {
		what: 'column-mapping',
		key: scope.kommun,
		before: await loadColumnMapping(tx, scope),
		after: mapping
	});
	await tx
		.insert(columnMapping)
		.values(rows)
		.onConflictDoUpdate({
			target: [columnMapping.kommun, columnMapping.header],
			set: { column: sql`excluded."column"` }
		});
}

function isColumnKey(text: string): text is ColumnKey {
	return COLUMNS.some(({ key }) => key === text);
}
