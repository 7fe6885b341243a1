import { sql } from 'drizzle-orm';
import type { Case } from '../../domain/case/case';
import { swedishOrder } from '../../domain/text/swedish-order';
import { loadAgreements } from '../agreements/read';
import { saveCases } from '../cases/write-cases';
import { removeImportedCases } from '../cases/write-removal';
import { today } from '../clock';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { relationOf } from '../facts/case-relation';
import { prepareCase } from '../facts/prepare-case';
import { createPacer } from '../pacer';
import { anyFrozen, frozenClashes } from '../retention/read-frozen-clashes';
import type { Scope } from '../scope';
import { inSlices } from '../slices';
import { letGo, workOn } from './under-way';

/** A case that still stands as the import left it. */
interface Touched extends Record<string, unknown> {
	id: string;
	/** The import made it; the others it changed. */
	created: boolean;
}

interface Changed extends Record<string, unknown> {
	id: string;
	version: number;
	before: Case;
}

/**
 * Puts back what an import that is under way to be undone did, what is left of it: a slice at a
 * time, in transactions of their own, by month. Created cases go, changed ones get their earlier
 * record as a new version; neither then stands as the import left it, so whoever takes this up
 * after a stop goes on where it stopped.
 */
export async function putBack(
	database: Database,
	scope: Scope,
	importId: string,
	at: Date
): Promise<void> {
	const left = await transaction(database, scope, (tx) => touchedBy(tx, importId));
	const how = { source: 'undo', importId, at, today: today() } as const;
	await inSlices(left, (slice) =>
		transaction(database, scope, async (tx) => {
			if (!(await workOn(tx, scope, importId, 'undo'))) return;
			const created = slice.flatMap(({ id, created }) => (created ? [id] : []));
			const removal = await removeImportedCases(tx, scope, importId, created);
			const changed = slice.flatMap(({ id, created }) => (created ? [] : [id]));
			const changes = (await changedBy(tx, importId, changed)).map(({ id, version, before }) => ({
				...{ id, baseVersion: version, record: before }
			}));
			const outcome = await saveCases(tx, scope, changes, how);
			if (!removal.ok || !outcome.ok) throw new Error(`Import ${importId} cannot be undone`);
		})
	);
}

/**
 * Gives the numbers of the cases that undoing would put back into months that have been frozen
 * since, and lets go of the import when there are any.
 */
export async function frozenBefore(
	database: Database,
	scope: Scope,
	importId: string
): Promise<string[]> {
	const { left, agreements } = await transaction(database, scope, async (tx) => ({
		left: (await anyFrozen(tx)) ? await touchedBy(tx, importId) : [],
		agreements: await loadAgreements(tx, scope)
	}));
	const frozen: string[] = [];
	const pace = createPacer();
	await inSlices(left, (slice) =>
		transaction(database, scope, async (tx) => {
			const ids = slice.map(({ id }) => id);
			const prepared = [];
			for (const { id, version, before } of await changedBy(tx, importId, ids)) {
				const change = { id, baseVersion: version, record: before };
				prepared.push(prepareCase(change, { agreements, today: today() }));
				await pace();
			}
			const clashing = new Set((await frozenClashes(tx, relationOf(prepared))).map(({ id }) => id));
			for (const { case_id, row } of prepared) if (clashing.has(case_id)) frozen.push(row.number);
		})
	);
	if (frozen.length === 0) return [];
	await transaction(database, scope, (tx) => letGo(tx, scope, importId, 'undo'));
	return frozen.sort(swedishOrder);
}

function touchedBy(tx: Transaction, importId: string): Promise<Touched[]> {
	return tx.execute<Touched>(sql`
		select cases.id, revision.before is null as created
		from case_revision revision join cases
			on cases.kommun = revision.kommun and cases.id = revision.case_id
		where revision.import_id = ${importId} and revision.source = 'import'
			and cases.version = revision.version
		order by cases.discharge_month, cases.id`);
}

function changedBy(tx: Transaction, importId: string, ids: readonly string[]): Promise<Changed[]> {
	return tx.execute<Changed>(sql`
		select cases.id, cases.version, revision.before
		from case_revision revision join cases
			on cases.kommun = revision.kommun and cases.id = revision.case_id
		where revision.case_id = any(${sql.param([...ids])}::uuid[])
			and revision.import_id = ${importId} and revision.source = 'import'
			and revision.before is not null and cases.version = revision.version
		order by cases.id`);
}
