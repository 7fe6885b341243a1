import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { stockholmMoment } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { LIMITS } from '$lib/server/import/file/limits';
import { listImports } from '$lib/server/import/read-imports';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const imports = await transaction(database, scope, (tx) => listImports(tx, scope));
	return {
		largestFile: LIMITS.bytes,
		imports: imports.map((one) => ({ ...one, at: stockholmMoment(one.createdAt) }))
	};
};
