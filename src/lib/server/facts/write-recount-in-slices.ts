import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import { FACTS_VERSION } from '../../domain/measures/catalogue';
import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { casesUnder } from '../agreements/affected';
import { today } from '../clock';
import { FACTS_SETTING } from '../database/known-version';
import { holdSettings } from '../database/lock-kommun';
import type { Database } from '../database/open';
import { cases, setting } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { FIRST_SLICE, nextSlice } from '../slices';
import { loadLeft, RECOUNT_SETTING } from './read-recount';
import {
	afterSlice,
	begunAnew,
	leftIn,
	periodsWith,
	type Period,
	type Stretch
} from './recount-left';
import { recountCases } from './write-recount';

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
	let left: Stretch[] = [];
	for (const scope of scopes) {
		const whole = { kommun: scope.kommun, under: null };
		const total = await transaction(database, scope, (tx) => countCases(tx, whole));
		left = begunAnew(left, { ...whole, total });
	}
	await transaction(database, first, async (tx) => {
		await save(tx, RECOUNT_SETTING, left);
		await save(tx, FACTS_SETTING, FACTS_VERSION);
	});
}

/**
 * Notes that the kommun's cases under agreements of these periods are to be counted anew, in the
 * transaction that changes an agreement; {@link finishRecount} does it. Gives how many are left then.
 * Takes the installation's own scope, and the kommun's settings must be locked, so that no slice is
 * being counted by what held before.
 */
export async function noteRecount(
	tx: Transaction,
	{ kommun }: Scope,
	added: readonly Period[]
): Promise<number> {
	await tx.execute(sql`insert into setting (name, value) values (${RECOUNT_SETTING}, '[]'::jsonb)
		on conflict (name) do nothing`);
	const left = leftIn(await valueOf(tx, RECOUNT_SETTING, 'update'));
	const under = periodsWith(left, kommun, added);
	const total = await countCases(tx, { kommun, under });
	await save(tx, RECOUNT_SETTING, begunAnew(left, { kommun, under, total }));
	return total;
}

interface RecountOptions {
	/** Asked between slices; whoever calls the next time goes on. */
	stopping?: () => boolean;
}

/**
 * Counts what is left to count anew, in slices that others hardly wait for. Whoever calls it goes
 * on where it was left, after a stop too; processes that call it at the same time share the work.
 */
export async function finishRecount(
	database: Database,
	{ stopping = () => false }: RecountOptions = {}
): Promise<void> {
	const [first] = await kommunCodes(database);
	if (first === undefined) return;
	let size = FIRST_SLICE;
	let left = await transaction(database, await systemScope(database, first), loadLeft);
	for (;;) {
		const [stretch] = left;
		if (!stretch || stopping()) return;
		const scope = await systemScope(database, stretch.kommun);
		const began = performance.now();
		left = await transaction(database, scope, (tx) => countSlice(tx, scope, size));
		size = nextSlice(size, performance.now() - began);
	}
}

/**
 * Counts the next cases of the kommun, unless another process has come to its end meanwhile. Gives
 * what is left then. By admission, so that a slice moves the sums of few months; a case whose
 * admission is changed meanwhile is counted then. The settings are held first: who changes an
 * agreement locks them before what is left is noted, and the two would else wait for each other.
 */
async function countSlice(tx: Transaction, scope: Scope, size: number): Promise<Stretch[]> {
	await holdSettings(tx, scope);
	const left = leftIn(await valueOf(tx, RECOUNT_SETTING, 'update'));
	const [stretch] = left;
	if (stretch?.kommun !== scope.kommun) return left;
	const next = await tx
		.select({ admitted: cases.admitted, id: cases.id })
		.from(cases)
		.where(
			and(
				casesOf(stretch),
				stretch.after === null
					? undefined
					: sql`(${cases.admitted}, ${cases.id}) > (${stretch.after.admitted}, ${stretch.after.id}::uuid)`
			)
		)
		.orderBy(cases.admitted, cases.id)
		.limit(size);
	const ids = next.map(({ id }) => id);
	if (ids.length > 0) {
		await recountCases(tx, scope, sql`id = any(${sql.param(ids)}::uuid[])`, today());
	}
	const after = afterSlice(left, next, size);
	await save(tx, RECOUNT_SETTING, after);
	return after;
}

/** The cases that are to be counted anew. */
function casesOf({ kommun, under }: Pick<Stretch, 'kommun' | 'under'>): SQL | undefined {
	return and(eq(cases.kommun, kommun), under === null ? undefined : or(...under.map(casesUnder)));
}

function countCases(tx: Transaction, which: Pick<Stretch, 'kommun' | 'under'>): Promise<number> {
	return tx.$count(cases, casesOf(which));
}

async function valueOf(tx: Transaction, name: string, lock?: 'update'): Promise<unknown> {
	const asked = tx.select({ value: setting.value }).from(setting).where(eq(setting.name, name));
	const [row] = await (lock ? asked.for(lock) : asked);
	return row?.value;
}

async function save(tx: Transaction, name: string, value: unknown): Promise<void> {
	await tx
		.insert(setting)
		.values({ name, value })
		.onConflictDoUpdate({ target: setting.name, set: { value } });
}
