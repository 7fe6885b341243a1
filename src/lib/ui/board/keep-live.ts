import type { Moment } from '../../domain/calendar/moment';
import type { LiveBoard } from './live-board.svelte';
import type * as LiveParts from './live-parts';

/** How long until it is fetched again, after it could not be. */
const TRY_AGAIN_MS = 5_000;

/**
 * Fetches what keeps an open board current, and begins; the page can be read and used meanwhile.
 * @returns what ends it
 */
export function keepLive(
	shown: () => { now: Moment; mark: string },
	begun: (board: LiveBoard, parts: typeof LiveParts) => void
): () => void {
	let end = () => clearTimeout(again);
	let again: ReturnType<typeof setTimeout> | undefined;
	let left = false;
	async function begin(): Promise<void> {
		try {
			const parts = await import('./live-parts');
			if (left) return;
			const board = new parts.LiveBoard(shown());
			end = board.start();
			begun(board, parts);
		} catch {
			// Offline or a newer build: the board is as it was made, and says of when it is.
			if (!left) again = setTimeout(() => void begin(), TRY_AGAIN_MS);
		}
	}
	void begin();
	return () => {
		left = true;
		end();
	};
}
