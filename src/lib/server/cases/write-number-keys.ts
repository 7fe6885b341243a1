import { and, eq, sql } from 'drizzle-orm';
import { numberKeyOf, numberOrderOf, serialOf } from '../../domain/case/number-key';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { inScope } from './read-case';

/**
 * Gives the kommun's cases the keys that their numbers have by the rule of this version. Of cases
 * whose numbers have come to look the same both are kept: the one registered first is the first, and
 * the others get a place of their own after it.
 */
export async function rekeyNumbers(tx: Transaction, scope: Scope): Promise<void> {
	const stored = await tx
		.select({
			id: cases.id,
			committee: cases.committee,
			number: cases.number,
			key: cases.numberKey,
			order: cases.numberOrder,
			serial: cases.serial,
			twin: cases.numberTwin
		})
		.from(cases)
		.where(and(inScope(scope), eq(cases.kommun, scope.kommun)))
		.orderBy(cases.createdAt, cases.id);
	const nextTwin = new Map<string, number>();
	for (const { committee, key, twin } of stored) {
		const place = `${committee}\n${key}`;
		nextTwin.set(place, Math.max(nextTwin.get(place) ?? 0, twin + 1));
	}
	const changed = stored.flatMap(({ id, committee, number, ...stood }) => {
		const [key, order, serial] = [numberKeyOf(number), numberOrderOf(number), serialOf(number)];
		const same = stood.key === key;
		if (same && stood.order === order && stood.serial === serial) return [];
		const place = `${committee}\n${key}`;
		const twin = nextTwin.get(place) ?? 0;
		if (!same) nextTwin.set(place, twin + 1);
		return [{ id, key, order, serial, twin: same ? null : twin }];
	});
	if (changed.length === 0) return;
	await tx.execute(sql`
		update cases set number_key = given.key, number_order = given."order", serial = given.serial,
			number_twin = coalesce(given.twin, cases.number_twin)
		from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb)
			as given(id uuid, key text, "order" text, serial text, twin int)
		where cases.id = given.id`);
}
