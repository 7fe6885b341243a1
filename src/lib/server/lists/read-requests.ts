import { asc, eq } from 'drizzle-orm';
import type { ListRequest } from '../../domain/lists/list-request';
import { stockholmMoment } from '../clock';
import { listRequest } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The names that are asked for in the kommun, the first asked first. */
export async function loadRequests(tx: Transaction, scope: Scope): Promise<ListRequest[]> {
	const rows = await tx
		.select()
		.from(listRequest)
		.where(eq(listRequest.kommun, scope.kommun))
		.orderBy(asc(listRequest.at), asc(listRequest.nameKey));
	return rows.map(({ list, name, actor, at }) => ({
		...{ list, name },
		...{ by: actor, at: stockholmMoment(at) }
	}));
}
