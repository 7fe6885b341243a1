import { and, eq, sql } from 'drizzle-orm';
import { numberKeyOf, serialOf } from '../../domain/case/number-key';
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
	const changed = stored.flatMap(({ id, committee, number, key, serial }) => {
		const seen = numberKeyOf(number);
		if (seen === key && serialOf(number) === serial) return [];
		const place = `${committee}\n${seen}`;
		const twin = nextTwin.get(place) ?? 0;
		if (seen !== key) nextTwin.set(place, twin + 1);
		return [{ id, key: seen, serial: serialOf(number), twin: seen === key ? null : twin }];
	});
	if (changed.length === 0) return;
	await tx.execute(sql`
		update cases set number_key = given.key, serial = given.serial,
			number_twin = coalesce(given.twin, cases.number_twin)
		from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb)
			as given(id uuid, key text, serial text, twin int)
		where cases.id = given.id`);
}
