import { and, arrayContains, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database } from '../../database/open';
import type { Scope } from '../../scope';
import { heldFile, heldFilePart } from '../../database/schema';
import { transaction, type Transaction } from '../../database/transaction';
import { unsealFile } from './sealed-file';

/** An uploaded file that is kept, without its bytes. */
export type HeldFile = typeof heldFile.$inferSelect & {
	/** No process has said for a while that it reads it. */
	silent: boolean;
};

/** How long a file is kept, and how long its reader may be silent. */
const KEPT = sql`interval '30 minutes'`;
const SILENCE = sql`interval '30 seconds'`;

/** True of a file whose time is not over, by the clock that all processes share. */
export const isKept = sql`${heldFile.createdAt} > now() - ${KEPT}`;

/** The file that the actor sent for an import, while it is kept; nobody else's is seen. */
export async function findHeld(tx: Transaction, importId: string): Promise<HeldFile | null> {
	const silent = sql<boolean>`${heldFile.heardAt} < now() - ${SILENCE}`;
	const [found] = await tx
		.select({ ...getTableColumns(heldFile), silent })
		.from(heldFile)
		.where(and(eq(heldFile.importId, importId), isKept));
	return found ?? null;
}

/** The import that the file of an earlier one was read again as; null when it was not. */
export async function readOnAs(tx: Transaction, importId: string): Promise<string | null> {
	const [found] = await tx
		.select({ importId: heldFile.importId })
		.from(heldFile)
		.where(and(arrayContains(heldFile.earlier, [importId]), isKept));
	return found?.importId ?? null;
}

/** The bytes of a kept file; null when it is gone, or was never kept whole. */
export async function bytesOf(
	database: Database,
	scope: Scope,
	{ id, size }: Pick<HeldFile, 'id' | 'size'>
): Promise<Uint8Array | null> {
	const parts = await transaction(database, scope, (tx) =>
		tx
			.select({ sealed: heldFilePart.sealed })
			.from(heldFilePart)
			.where(eq(heldFilePart.fileId, id))
			.orderBy(asc(heldFilePart.nth))
	);
	const sealed = Buffer.concat(parts.map((part) => part.sealed));
	return sealed.length === size ? unsealFile(database, id, sealed) : null;
}
