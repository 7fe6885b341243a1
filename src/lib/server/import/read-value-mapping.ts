import { eq } from 'drizzle-orm';
import { VALUE_COLUMNS, type SavedValue } from '../../domain/casefile/value-mapping';
import { swedishOrder } from '../../domain/text/swedish-order';
import { stockholmMoment } from '../clock';
import { valueMapping } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What the kommun's files say instead of our values, by column and text. */
export async function loadSavedValues(tx: Transaction, scope: Scope): Promise<SavedValue[]> {
	const rows = await tx.select().from(valueMapping).where(eq(valueMapping.kommun, scope.kommun));
	const inOrder = rows.sort(
		(one, other) =>
			swedishOrder(one.column, other.column) || swedishOrder(one.written, other.written)
	);
	return inOrder.flatMap(({ column, written, code, actor, at }) => {
		const known = VALUE_COLUMNS.find(({ key }) => key === column);
		return known ? [{ column: known.key, written, code, by: actor, at: stockholmMoment(at) }] : [];
	});
}
