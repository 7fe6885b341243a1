import type { Organisation } from '../../domain/action/action';
import { readsPublished } from '../access/reads-published';
import type { Scope } from '../scope';

/** In whose name the scope writes: a samverkan reader in the region's. */
export function organisationOf(scope: Scope): Organisation {
	return readsPublished(scope) ? 'region' : 'kommun';
}
