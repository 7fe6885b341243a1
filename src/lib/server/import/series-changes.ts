import { and, eq, notExists, sql } from 'drizzle-orm';
import { valueKey } from '../../domain/casefile/value-key';
import type { UndoOutcome } from '../cases/read-undo-hindrance';
import { lockKommunSettings } from '../database/lock-kommun';
import { series, seriesValue } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { listSeries, type SeriesRow } from '../series/read';
import { allSeriesValues, ofSeries } from '../series/read-values';
import type { SeriesChange } from './summary';

/** The kommun's series and their values, found by name as files write it. */
export async function loadSeriesByName(tx: Transaction, scope: Scope) {
	const values = await allSeriesValues(tx, scope);
	const rows = await listSeries(tx, scope);
	const byName = new Map(rows.map((row) => [valueKey(row.name), row]));
	return {
		find: (name: string): SeriesRow | null => byName.get(valueKey(name)) ?? null,
		valueOf(name: string, month: string): number | null {
			const found = byName.get(valueKey(name));
			return (found && values.get(found.id)?.get(month)) ?? null;
		},
		next: Math.max(-1, ...rows.map(({ position }) => position)) + 1
	};
}

/**
 * Writes staged values, making the series that are not there. Gives the values that have
 * changed since they were staged, in words; then nothing is written.
 */
export async function commitSeries(
	tx: Transaction,
	scope: Scope,
	changes: readonly SeriesChange[]
): Promise<string[]> {
	await lockSeries(tx, scope);
	const known = await loadSeriesByName(tx, scope);
	const stale = changes.filter(({ name, month, before }) => known.valueOf(name, month) !== before);
	if (stale.length > 0) return stale.map(inWords);
	const ids = new Map<string, string>();
	let position = known.next;
	for (const { name } of changes) {
		const key = valueKey(name);
		if (ids.has(key)) continue;
		const existing = known.find(name);
		ids.set(key, existing?.id ?? (await createSeries(tx, scope, name, position++)));
	}
	await writeValues(
		tx,
		scope,
		changes.map(({ name, month, value }) => ({ id: ids.get(valueKey(name)), month, value }))
	);
	return [];
}

/**
 * Puts values back to what they were before an import; a series it made goes when nothing
 * is left in it.
 */
export async function undoSeries(
	tx: Transaction,
	scope: Scope,
	changes: readonly SeriesChange[]
): Promise<UndoOutcome> {
	await lockSeries(tx, scope);
	const known = await loadSeriesByName(tx, scope);
	const later = changes.filter(({ name, month, value }) => known.valueOf(name, month) !== value);
	if (later.length > 0) {
		return { ok: false, why: 'changed', numbers: later.map(inWords) };
	}
	const restored = changes.filter(({ before }) => before !== null);
	const created = changes.filter(({ before }) => before === null);
	const idOf = (name: string) => known.find(name)?.id;
	await writeValues(
		tx,
		scope,
		restored.map(({ name, month, before }) => ({ id: idOf(name), month, value: before }))
	);
	await tx.execute(sql`
		delete from series_value using jsonb_to_recordset(${JSON.stringify(
			created.map(({ name, month }) => ({ id: idOf(name), month }))
		)}::jsonb) as gone(id uuid, month text)
		where series_value.kommun = ${scope.kommun} and series_value.series_id = gone.id
			and series_value.month = gone.month`);
	const values = tx
		.select({ one: sql`1` })
		.from(seriesValue)
		.where(ofSeries);
	const made = created.filter(({ newSeries }) => newSeries);
	for (const id of new Set(made.map(({ name }) => idOf(name)))) {
		if (id === undefined) continue;
		await tx.delete(series).where(and(eq(series.id, id), notExists(values)));
	}
	return { ok: true, removed: created.length, restored: restored.length };
}

async function createSeries(
	tx: Transaction,
	scope: Scope,
	name: string,
	position: number
): Promise<string> {
	const [made] = await tx
		.insert(series)
		.values({ kommun: scope.kommun, name, unit: 'antal', direction: 'neutral', position })
		.returning({ id: series.id });
	if (!made) throw new Error(`Serien ${name} kunde inte läggas till.`);
	return made.id;
}

async function writeValues(
	tx: Transaction,
	scope: Scope,
	values: readonly { id: string | undefined; month: string; value: number | null }[]
): Promise<void> {
	await tx.execute(sql`
		insert into series_value (kommun, series_id, month, value)
		select ${scope.kommun}, id, month, value from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
			as given(id uuid, month text, value float8)
		on conflict (kommun, series_id, month) do update set value = excluded.value`);
}

async function lockSeries(tx: Transaction, scope: Scope): Promise<void> {
	await lockKommunSettings(tx, scope);
	await tx
		.select({ id: series.id })
		.from(series)
		.where(eq(series.kommun, scope.kommun))
		.for('update');
}

function inWords({ name, month }: SeriesChange): string {
	return `${name} ${month}`;
}
