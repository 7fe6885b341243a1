import { sql } from 'drizzle-orm';
import { addFinding, type LogVerdict } from '../../domain/log/verdict';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { anchorFile, anchorsIn, isClosed } from './anchors';

/** Lines compared in one short transaction. */
const GROUP = 500;

/** A place of the chain and what stood there when somebody noted it. */
export interface NotedPlace {
	position: number;
	hash: string;
}

/**
 * Compares the chain with what was noted about it outside the database. Adds to the verdict; with
 * no file there is nothing to compare, and the verdict says so.
 * @throws what reading the file threw, but where it may not be read: the verdict says so
 */
export async function compareAnchors(
	database: Database,
	scope: Scope,
	chainId: string,
	verdict: LogVerdict
): Promise<void> {
	const file = anchorFile(chainId);
	if (await isClosed(file)) {
		Object.assign(verdict.anchors, { file, closed: true });
		return;
	}
	for await (const lines of anchorsIn(file, GROUP)) {
		const anchors = lines.filter((line) => line !== null);
		verdict.anchors.file = file;
		verdict.anchors.compared += anchors.length;
		verdict.anchors.unreadable += lines.length - anchors.length;
		verdict.anchors.since ??= anchors[0]?.at ?? null;
		const stands = await transaction(database.log, scope, (tx) => hashesAt(tx, anchors));
		for (const { position, hash } of anchors) {
			const there = stands.get(position);
			if (there === hash) continue;
			const kind = there === undefined ? 'anchor-beyond' : 'anchor-differs';
			addFinding(verdict, { kind, position });
		}
	}
}

/** What stands at places of the chain, by place; a place that is gone is left out. */
export async function hashesAt(
	tx: Transaction,
	noted: readonly NotedPlace[]
): Promise<Map<number, string>> {
	if (noted.length === 0) return new Map();
	const places = JSON.stringify(noted.map(({ position }) => position));
	const found = await tx.execute<{ place: string; hash: string }>(sql`
		select position::text as place, hash from log_seal where position = any(array(
			select jsonb_array_elements_text(${places}::text::jsonb)::bigint))`);
	return new Map(found.map(({ place, hash }) => [Number(place), hash]));
}
