import { eq, sql } from 'drizzle-orm';
import { mappingOf, type SavedColumn } from '../../domain/casefile/column-readings';
import { COLUMNS, type ColumnKey } from '../../domain/casefile/columns';
import { isOwnHeader, type HeaderMapping } from '../../domain/casefile/match-headers';
import type { Scope } from '../scope';
import { now, stockholmMoment } from '../clock';
import { columnMapping } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';

/** How the kommun's files name their columns, and who has said so. */
export async function loadSavedColumns(tx: Transaction, scope: Scope): Promise<SavedColumn[]> {
	const rows = await tx
		.select()
		.from(columnMapping)
		.where(eq(columnMapping.kommun, scope.kommun))
		.orderBy(columnMapping.header);
	return rows.flatMap(({ header, column, actor, at }) =>
		column === null || isColumnKey(column)
			? [{ header, column, by: actor, at: at && stockholmMoment(at) }]
			: []
	);
}

/** The same as headers are matched by it. */
export async function loadColumnMapping(tx: Transaction, scope: Scope): Promise<HeaderMapping> {
	return mappingOf(await loadSavedColumns(tx, scope));
}

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

function isColumnKey(text: string): text is ColumnKey {
	return COLUMNS.some(({ key }) => key === text);
}
