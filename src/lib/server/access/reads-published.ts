import type { Scope } from '../scope';

/** Whether the scope sees figures only as they are published, with small numbers hidden. */
export function readsPublished({ capabilities }: Scope): boolean {
	return capabilities.includes('published.read') && !capabilities.includes('figures.read');
}
