import { collaborationScope } from '../access/gate';
import { readsPublished } from '../access/reads-published';
import type { Database } from '../database/open';
import type { Scope } from '../scope';
import { publishDue } from './write-due';

/**
 * The scope that figures of a kommun (`kommun`, a code; the reader's own when left out) are read
 * with. Their own kommun they see as their roles let them. A samverkan reader sees what is
 * published of every kommun of the region, one at a time, and first has published what is due
 * there. Null for a kommun that the reader may not look at.
 */
export async function figureScope(
	database: Database,
	scope: Scope,
	kommun: string | null
): Promise<Scope | null> {
	const own = kommun === null || kommun === scope.kommun;
	if (own && !readsPublished(scope)) return scope;
	if (!scope.capabilities.includes('published.read')) return null;
	const chosen = await collaborationScope(database, scope, kommun ?? scope.kommun);
	if (chosen !== null) await publishDue(database, chosen.kommun);
	return chosen;
}
