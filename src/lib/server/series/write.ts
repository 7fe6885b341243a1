import { and, eq, inArray, sql } from 'drizzle-orm';
import { valueKey } from '../../domain/casefile/value-key';
import { byPlace } from '../../domain/text/swedish-order';
import type { Month } from '../../domain/calendar/month';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { seriesHindrance } from '../../domain/series/series';
import type { SeriesInput } from '../../domain/series/series-schema';
import { seriesTargetCode } from '../../domain/target/target-for';
import { moveOneStep, type Direction } from '../../domain/lists/move-one-step';
import type { Scope } from '../scope';
import { lockKommunSettings } from '../database/lock-kommun';
import { series, seriesValue, target } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import { seriesValues } from './read-values';

const GONE = 'Serien finns inte längre. Gå tillbaka till listan.';

/** Adds a series last (`id` null) or changes one; its targets follow a new name. Gives its id. */
export async function saveSeries(
	tx: Transaction,
	scope: Scope,
	id: string | null,
	input: SeriesInput
): Promise<Outcome<string>> {
	await lockKommunSettings(tx, scope);
	const all = await seriesInOrder(tx, scope);
	const before = all.find((existing) => existing.id === id);
	if (id !== null && !before) return refused('', GONE);
	if (all.some((other) => other.id !== id && valueKey(other.name) === valueKey(input.name))) {
		return refused('name', 'Det finns redan en serie med det namnet. Välj ett annat.');
	}
	if (!before) {
		const position = Math.max(-1, ...all.map((existing) => existing.position)) + 1;
		const [added] = await tx
			.insert(series)
			.values({ kommun: scope.kommun, position, ...input })
			.returning({ id: series.id });
		if (!added) return refused('', GONE);
		await recordSetting(tx, scope, { what: 'series', key: added.id, before: null, after: input });
		return accepted(added.id);
	}
	await tx.update(series).set(input).where(rowOf(scope, before.id));
	await recordSetting(tx, scope, { what: 'series', key: before.id, before, after: input });
	await tx
		.update(target)
		.set({ measure: seriesTargetCode(input.name) })
		.where(targetsOf(scope, before.name));
	return accepted(before.id);
}

/** Saves the given months of a series; a null removes the month's value. */
export async function saveSeriesValues(
	tx: Transaction,
	scope: Scope,
	id: string,
	values: readonly { month: Month; value: number | null }[]
): Promise<Outcome<string>> {
	await lockKommunSettings(tx, scope);
	const all = await seriesInOrder(tx, scope);
	if (!all.some((existing) => existing.id === id)) return refused('', GONE);
	const stored = await seriesValues(tx, scope, id);
	await recordSetting(tx, scope, {
		what: 'series-values',
		key: id,
		before: byMonth(values.map(({ month }) => ({ month, value: stored.get(month) ?? null }))),
		after: byMonth(values)
	});
	const gaps = values.filter(({ value }) => value === null).map(({ month }) => month);
	if (gaps.length > 0) {
		await tx
			.delete(seriesValue)
			.where(and(eq(seriesValue.seriesId, id), inArray(seriesValue.month, gaps)));
	}
	const given = values.flatMap(({ month, value }) =>
		value === null ? [] : [{ kommun: scope.kommun, seriesId: id, month, value }]
	);
	if (given.length > 0) {
		await tx
			.insert(seriesValue)
			.values(given)
			.onConflictDoUpdate({
				target: [seriesValue.kommun, seriesValue.seriesId, seriesValue.month],
				set: { value: sql`excluded.value` }
			});
	}
	return accepted(id);
}

/** Moves a series one step; the first cannot go up nor the last down, which changes nothing. */
export async function moveSeries(
	tx: Transaction,
	scope: Scope,
	id: string,
	direction: Direction
): Promise<Outcome<string>> {
	await lockKommunSettings(tx, scope);
	const all = await seriesInOrder(tx, scope);
	const from = all.findIndex((existing) => existing.id === id);
	const moved = all[from];
	if (!moved) return refused('', GONE);
	const { order, to } = moveOneStep(all, from, direction);
	if (to !== from) {
		const after = { ...moved, position: to };
		await recordSetting(tx, scope, { what: 'series', key: id, before: moved, after });
	}
	for (const [position, row] of order.entries()) {
		if (row.position !== position) {
			await tx.update(series).set({ position }).where(rowOf(scope, row.id));
		}
	}
	return accepted(id);
}

/** Removes a series without values and targets; any other is refused and can be ended. */
export async function deleteSeries(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<string>> {
	await lockKommunSettings(tx, scope);
	const existing = (await seriesInOrder(tx, scope)).find((candidate) => candidate.id === id);
	if (!existing) return refused('', GONE);
	const values = await tx.$count(seriesValue, eq(seriesValue.seriesId, id));
	const targets = await tx.$count(target, targetsOf(scope, existing.name));
	const hindrance = seriesHindrance({ values, targets });
	if (hindrance !== null) return refused('', hindrance);
	await tx.delete(series).where(rowOf(scope, id));
	await recordSetting(tx, scope, { what: 'series', key: id, before: existing, after: null });
	return accepted(id);
}

async function seriesInOrder(tx: Transaction, scope: Scope) {
	const rows = await tx.select().from(series).where(eq(series.kommun, scope.kommun));
	return rows.sort(byPlace);
}

function byMonth(values: readonly { month: Month; value: number | null }[]) {
	return Object.fromEntries(values.map(({ month, value }) => [month, value]));
}

function targetsOf(scope: Scope, name: string) {
	return and(eq(target.kommun, scope.kommun), eq(target.measure, seriesTargetCode(name)));
}

function rowOf(scope: Scope, id: string) {
	return and(eq(series.kommun, scope.kommun), eq(series.id, id));
}
