import type * as Parts from './board-parts';

/** The parts once they are fetched. */
let parts: typeof Parts | null = $state.raw(null);

/** Null before they have come. */
export const boardParts = (): typeof Parts | null => parts;

/** Fetches what registering on the board needs; says whether it is there. */
export async function fetchBoardParts(): Promise<boolean> {
	try {
		parts ??= await import('./board-parts');
		return true;
	} catch {
		// Offline or a newer build: the board's links lead to pages where the same is done.
		return false;
	}
}
