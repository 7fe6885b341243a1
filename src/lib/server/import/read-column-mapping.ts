import { eq } from 'drizzle-orm';
import { mappingOf, type SavedColumn } from '../../domain/casefile/column-readings';
import { COLUMNS, type ColumnKey } from '../../domain/casefile/columns';
import type { HeaderMapping } from '../../domain/casefile/match-headers';
import { stockholmMoment } from '../clock';
import { columnMapping } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

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

function isColumnKey(text: string): text is ColumnKey {
	return COLUMNS.some(({ key }) => key === text);
}
