import type * as Parts from './list-box-parts';

/** The parts once they are fetched, for every box of the page. */
let parts: typeof Parts | null = $state.raw(null);
let fetching: Promise<void> | null = null;

/** Null before they have come. */
export const listBoxParts = (): typeof Parts | null => parts;

/** Fetches what a list's box needs; called when somebody begins to use the page. */
export function fetchListBox(): Promise<void> {
	return (fetching ??= fetchParts());
}

async function fetchParts(): Promise<void> {
	try {
		parts = await import('./list-box-parts');
	} catch {
		// Offline or a newer build: the server reads what is written, and asks what it means.
		fetching = null;
	}
}
