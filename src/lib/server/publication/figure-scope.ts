import { collaborationScope } from '../access/gate';
import type { Scope } from '../access/scope';
import type { Database } from '../database/open';
import { publishDue } from './publish-due';
import { readsPublished } from './reads-published';

/**
 * The scope that figures are read with. A samverkan reader may look at one kommun of the region at
 * a time (`kommun`, a code; their own when left out), and first has published what is due there.
 * For everyone else it is the scope they have. Null for a kommun that the reader may not look at.
 */
export async function figureScope(
	database: Database,
	scope: Scope,
	kommun: string | null
): Promise<Scope | null> {
	if (!readsPublished(scope)) return scope;
	const chosen = await collaborationScope(database, scope, kommun ?? scope.kommun);
	if (chosen !== null) await publishDue(database, chosen.kommun);
	return chosen;
}
