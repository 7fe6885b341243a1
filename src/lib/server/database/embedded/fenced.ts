import { stillHolds, type Holding } from './holder-file';
import type { Backend } from './turns';

/** The data folder is no longer this process's. */
export class FolderLost extends Error {
	override readonly name = 'FolderLost';
}

/**
 * The same database, which is asked nothing once the folder has been moved, removed or taken by
 * another. Asked before each turn: a process that was paused for however long finds out before
 * it writes.
 */
export function fenced(backend: Backend, holding: Holding): Backend {
	return {
		async run(messages, answer) {
			if (!stillHolds(holding)) throw new FolderLost();
			await backend.run(messages, answer);
		},
		inTransaction: () => backend.inTransaction()
	};
}
