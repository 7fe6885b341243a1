import { and, eq } from 'drizzle-orm';
import { findItem } from '../../domain/casefile/list-lookup';
import { valueKey } from '../../domain/casefile/value-key';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import type { ListRequestInput } from '../../domain/lists/list-request-schema';
import { now } from '../clock';
import { listRequest } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadLists } from './read';

/** Asks for a name that a list lacks; once is enough, whoever asks. */
export async function requestName(
	tx: Transaction,
	scope: Scope,
	{ list, name }: ListRequestInput
): Promise<Outcome<ListRequestInput>> {
	const found = findItem(await loadLists(tx, scope), list, name);
	if (found) return refused('name', `”${found.name}” finns redan i listan. Välj det i ärendet.`);
	const nameKey = valueKey(name);
	const asked = await tx
		.insert(listRequest)
		.values({ kommun: scope.kommun, list, nameKey, name, actor: scope.actor, at: now() })
		.onConflictDoNothing()
		.returning();
	if (asked.length > 0) {
		await recordSetting(tx, scope, {
			what: 'list-request',
			key: name,
			before: null,
			after: { list, name }
		});
	}
	return accepted({ list, name });
}

/** Takes away what was asked for: it has been added, or is not to be. */
export async function closeRequest(
	tx: Transaction,
	scope: Scope,
	{ list, name }: ListRequestInput
): Promise<void> {
	const closed = await tx
		.delete(listRequest)
		.where(
			and(
				eq(listRequest.kommun, scope.kommun),
				eq(listRequest.list, list),
				eq(listRequest.nameKey, valueKey(name))
			)
		)
		.returning();
	for (const { name: asked } of closed) {
		await recordSetting(tx, scope, {
			what: 'list-request',
			key: asked,
			before: { list, name: asked },
			after: null
		});
	}
}
