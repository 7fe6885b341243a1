import { page } from '$app/state';
import type { Capability } from '../../domain/access/role';

/** Why the reader may not do something, in words for them; null when they may. */
export function refusalOf(capability: Capability): string | null {
	return page.data.frame?.refusals[capability] ?? null;
}
