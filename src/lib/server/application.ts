import type { BoardLine } from './board-line';
import type { Database } from './database/open';
import type { RefusalLog } from './log/refusals';

/** What runs for as long as the process does. */
export interface Application {
	database: Database;
	/** Tells open boards when cases change. */
	boardLine: BoardLine;
	/** Where refused requests are logged. */
	refusals: RefusalLog;
	/** Has what has been noted to be counted anew be counted, at once. */
	wakeRecount: () => void;
	/** Stops what runs by the clock. */
	stopClockwork: () => Promise<void>;
}

/** The application, and its opening, of which there is one. */
interface Shelf {
	opening?: Promise<Application>;
	running?: Application;
}

const KEY = Symbol.for('utskrivningsklar.application');
// Kept on the process, not in this module: the development server loads modules anew on change,
// and a second opening of the same data folder would be refused.
/** Where it stands: `start-application` puts it there and takes it away. */
export const shelf: Shelf = ((globalThis as { [KEY]?: Shelf })[KEY] ??= {});

/**
 * The running application. The server takes no request before it is there.
 * @throws when `startApplication` has not finished
 */
export function application(): Application {
	if (!shelf.running) throw new Error('The application is used before startApplication()');
	return shelf.running;
}
