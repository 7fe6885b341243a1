import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { FACTS_VERSION } from '../../domain/measures/catalogue';
import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import type { RecountProgress } from '../application';
import { today } from '../clock';
import { FACTS_SETTING } from '../database/known-version';
import type { Database } from '../database/open';
import { setting } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { NotNow } from '../failure/not-now';
import type { Scope } from '../scope';
import { FIRST_SLICE, nextSlice } from '../slices';
import { recountCases } from './write-recount';

const NAME = 'facts-recount';

const leftSchema = z.object({
	/** Kommuns that are not counted to their end, in this order. */
	kommuns: z.array(z.string()),
	/** The case of the first of them that was counted last; null before the first. */
	after: z.uuid().nullable(),
	counted: z.int(),
	total: z.int()
});
type Left = z.output<typeof leftSchema>;

/**
 * Notes that every case is to be counted anew, when the fact families have changed since the facts
 * were stored. From then on an older version refuses the database, and until
 * {@link finishRecount} has done it the sums are those of cases counted by two rules.
 */
export async function beginRecount(database: Database): Promise<void> {
	const scopes = [];
	for (const code of await kommunCodes(database)) scopes.push(await systemScope(database, code));
	const [first] = scopes;
	if (!first) return;
	const stored = await transaction(database, first, (tx) => valueOf(tx, FACTS_SETTING));
	if (stored === FACTS_VERSION) return;
	const left: Left = { kommuns: [], after: null, counted: 0, total: 0 };
	for (const scope of scopes) {
		const cases = await transaction(database, scope, (tx) => countCases(tx, scope));
		if (cases > 0) left.kommuns.push(scope.kommun);
		left.total += cases;
	}
	await transaction(database, first, async (tx) => {
		await save(tx, NAME, left);
		await save(tx, FACTS_SETTING, FACTS_VERSION);
	});
}

/** Whether cases are left to count anew. Asked in the installation's own scope. */
export async function isRecounting(tx: Transaction): Promise<boolean> {
	return leftIn(await valueOf(tx, NAME)) !== null;
}

/**
 * Refuses what must not be done with figures that are being counted anew. Asked in the
 * installation's own scope.
 * @throws {NotNow}
 */
export async function requireCounted(tx: Transaction): Promise<void> {
	if (await isRecounting(tx)) throw new NotNow('RECOUNTING');
}

interface RecountOptions {
	/** Asked between slices; whoever calls the next time goes on. */
	stopping?: () => boolean;
	/** Called with how far it has come, before the first slice and after each; null: to the end. */
	told?: (progress: RecountProgress | null) => void;
}

/** How far it has come; null when nothing is left. */
export async function recountProgress(database: Database): Promise<RecountProgress | null> {
	return progressOf(await loadLeft(database));
}

async function loadLeft(database: Database): Promise<Left | null> {
	const [first] = await kommunCodes(database);
	if (first === undefined) return null;
	const system = await systemScope(database, first);
	return transaction(database, system, async (tx) => leftIn(await valueOf(tx, NAME)));
}

function progressOf(left: Left | null): RecountProgress | null {
	return left && { counted: left.counted, total: left.total };
}

/**
 * Counts what is left to count anew, in slices that others hardly wait for. Whoever calls it goes
 * on where it was left, after a stop too; processes that call it at the same time share the work.
 */
export async function finishRecount(
	database: Database,
	{ stopping = () => false, told }: RecountOptions = {}
): Promise<void> {
	let size = FIRST_SLICE;
	let left = await loadLeft(database);
	for (;;) {
		told?.(progressOf(left));
		const [kommun] = left?.kommuns ?? [];
		if (kommun === undefined || stopping()) return;
		const scope = await systemScope(database, kommun);
		const began = performance.now();
		left = await transaction(database, scope, (tx) => countSlice(tx, scope, size));
		size = nextSlice(size, performance.now() - began);
	}
}

/**
 * Counts the next cases of the kommun, unless another process has come to its end meanwhile. Gives
 * what is left then.
 */
async function countSlice(tx: Transaction, scope: Scope, size: number): Promise<Left | null> {
	const [row] = await tx.select().from(setting).where(eq(setting.name, NAME)).for('update');
	const left = leftIn(row?.value);
	if (left?.kommuns[0] !== scope.kommun) return left;
	const next = await tx.execute<{ id: string }>(sql`
		select id from cases where kommun = ${scope.kommun}
			and id > ${left.after ?? '00000000-0000-0000-0000-000000000000'}::uuid
		order by id limit ${size}`);
	const ids = next.map(({ id }) => id);
	if (ids.length > 0) {
		await recountCases(tx, scope, sql`id = any(${sql.param(ids)}::uuid[])`, today());
	}
	const isWhole = ids.length < size;
	const after: Left = {
		kommuns: isWhole ? left.kommuns.slice(1) : left.kommuns,
		after: isWhole ? null : (ids.at(-1) ?? null),
		// Cases are registered and removed meanwhile.
		counted: Math.min(left.counted + ids.length, left.total),
		total: left.total
	};
	await save(tx, NAME, after);
	return leftIn(after);
}

/** What is left to count, of a stored value; null when nothing is. */
function leftIn(value: unknown): Left | null {
	if (value === undefined) return null;
	const left = leftSchema.parse(value);
	return left.kommuns.length > 0 ? left : null;
}

async function countCases(tx: Transaction, { kommun }: Scope): Promise<number> {
	const [row] = await tx.execute<{ cases: number }>(
		sql`select count(*)::int as cases from cases where kommun = ${kommun}`
	);
	return row?.cases ?? 0;
}

async function valueOf(tx: Transaction, name: string): Promise<unknown> {
	const [row] = await tx
		.select({ value: setting.value })
		.from(setting)
		.where(eq(setting.name, name));
	return row?.value;
}

async function save(tx: Transaction, name: string, value: unknown): Promise<void> {
	await tx
		.insert(setting)
		.values({ name, value })
		.onConflictDoUpdate({ target: setting.name, set: { value } });
}
