import { randomUUID } from 'node:crypto';
import { and, eq, inArray, not, sql } from 'drizzle-orm';
import { asUpkeep } from '../../access/upkeep';
import type { Database } from '../../database/open';
import { heldFile, heldFilePart, type ImportKind, type ImportPhase } from '../../database/schema';
import { transaction, type Transaction } from '../../database/transaction';
import type { Scope } from '../../scope';
import { LIMITS } from '../file/limits';
import { isKept, type HeldFile } from './held-file';
import { sealFile } from './sealed-file';

/** Bytes that are kept of one person's files at a time: the largest file and one more. */
const KEPT_MAX = 2 * LIMITS.bytes;
/** Bytes in one statement. */
const PART = 1024 * 1024;

/** A file to keep. */
export interface FileToHold {
	kind: ImportKind;
	name: string;
	bytes: Uint8Array;
	/** As in `ImportFile`. */
	headerLine?: 0 | 1;
	/** Where the reading of it stands. */
	phase: ImportPhase;
}

/**
 * Keeps a file for half an hour, for whoever sent it. When that is too much, the oldest of their
 * own give way; nobody else's do.
 */
export async function holdFile(
	database: Database,
	scope: Scope,
	importId: string,
	{ bytes, ...file }: FileToHold
): Promise<void> {
	const id = randomUUID();
	const sealed = await sealFile(database, id, bytes);
	const { kommun, actorId: owner } = scope;
	await transaction(database, scope, async (tx) => {
		await asUpkeep(tx, scope, (upkeep) => forgetHeld(tx, upkeep));
		await tx.insert(heldFile).values({ id, kommun, owner, importId, size: sealed.length, ...file });
		await giveWay(tx, scope);
	});
	for (let nth = 0; nth * PART < sealed.length; nth += 1) {
		const part = sealed.subarray(nth * PART, (nth + 1) * PART);
		// Each by itself: others use the database meanwhile.
		await transaction(database, scope, (tx) =>
			tx.insert(heldFilePart).values({ kommun, fileId: id, nth, sealed: part })
		);
	}
}

/**
 * Lets another reading of a file take the place of the one it had.
 * @returns false when somebody did so before
 */
export async function readOn(
	tx: Transaction,
	{ id, importId }: Pick<HeldFile, 'id' | 'importId'>,
	next: string
): Promise<boolean> {
	const moved = await tx
		.update(heldFile)
		.set({
			...{ importId: next, earlier: sql`array_append(${heldFile.earlier}, ${importId}::uuid)` },
			...{ phase: 'reading', done: 0, total: null, message: null, headers: null },
			heardAt: sql`now()`
		})
		.where(and(eq(heldFile.id, id), eq(heldFile.importId, importId)))
		.returning({ id: heldFile.id });
	return moved.length > 0;
}

/** Lets go of the file that the actor sent for an import; nobody else's. */
export async function releaseFile(tx: Transaction, importId: string): Promise<void> {
	await tx.delete(heldFile).where(eq(heldFile.importId, importId));
}

/** Throws away the kommun's files whose time is over; gives how many. */
export async function forgetHeld(tx: Transaction, { kommun }: Scope): Promise<number> {
	const removed = await tx
		.delete(heldFile)
		.where(and(eq(heldFile.kommun, kommun), not(isKept)))
		.returning({ id: heldFile.id });
	return removed.length;
}

async function giveWay(tx: Transaction, { kommun, actorId }: Scope): Promise<void> {
	const own = and(eq(heldFile.kommun, kommun), eq(heldFile.owner, actorId));
	const summed = tx
		.select({
			id: heldFile.id,
			// The latest first: what was just put in has its own size before it.
			sum: sql<number>`sum(${heldFile.size}) over (order by ${heldFile.createdAt} desc, ${heldFile.id})`.as(
				'sum'
			)
		})
		.from(heldFile)
		.where(own)
		.as('summed');
	const over = tx
		.select({ id: summed.id })
		.from(summed)
		.where(sql`${summed.sum} > ${KEPT_MAX}`);
	await tx.delete(heldFile).where(inArray(heldFile.id, over));
}
