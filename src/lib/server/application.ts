import { openBoardLine, type BoardLine } from './board/line';
import type { Database } from './database/open';
import { reportFailure } from './failure/report-failure';
import { NotNow } from './failure/not-now';
import { finishImports } from './import/finish-imports';
import { openInstallation } from './installation/open';
import {
	finishRecount,
	recountProgress,
	type RecountProgress
} from './installation/recount-after-upgrade';
import { openRefusalLog, type RefusalLog } from './log/refusals';
import { startSealing } from './log/sealing';
import { startNightly } from './nightly/start';

export interface Application {
	database: Database;
	/** Tells open boards when cases change. */
	boardLine: BoardLine;
	/** Where refused requests are logged. */
	refusals: RefusalLog;
	/** How far counting every case anew after an upgrade has come; null when that is done. */
	recounting: RecountProgress | null;
	/** Stops what runs by the clock. */
	stopClockwork: () => Promise<void>;
}

interface Shelf {
	opening?: Promise<Application>;
	running?: Application;
}

const KEY = Symbol.for('utskrivningsklar.application');
// Kept on the process, not in this module: the development server loads modules anew on change,
// and a second opening of the same data folder would be refused.
const shelf: Shelf = ((globalThis as { [KEY]?: Shelf })[KEY] ??= {});

/**
 * Opens and migrates the database, once per process.
 * @throws what opening or migrating threw; the next call tries again
 */
export async function startApplication(): Promise<Application> {
	shelf.opening ??= open();
	try {
		shelf.running = await shelf.opening;
		return shelf.running;
	} catch (error) {
		delete shelf.opening;
		throw error;
	}
}

async function open(): Promise<Application> {
	const database = await openInstallation();
	try {
		const boardLine = await openBoardLine(database);
		const refusals = openRefusalLog(database);
		const stopSealing = startSealing(database);
		const stopNightly = startNightly(database);
		// Nobody has to wait for what was left undone: they can work with everything else meanwhile.
		finishImports(database).catch((error: unknown) =>
			reportFailure(error, { at: 'avbrutna importer' })
		);
		const recounting = await recountProgress(database);
		let stopped = false;
		const stopClockwork = async () => {
			stopped = true;
			await Promise.all([refusals.stop(), stopNightly(), recount]);
			// Last: what the others have logged is sealed as well.
			await stopSealing();
		};
		const opened: Application = { database, boardLine, refusals, recounting, stopClockwork };
		const told = (progress: RecountProgress | null) => (opened.recounting = progress);
		const recount = finishRecount(database, { stopping: () => stopped, told }).catch(
			(error: unknown) => void reportFailure(error, { at: 'omräkning efter uppgradering' })
		);
		return opened;
	} catch (error) {
		await database.close();
		throw error;
	}
}

/**
 * The running application. The server takes no request before it is there.
 * @throws when `startApplication` has not finished
 */
export function application(): Application {
	if (!shelf.running) throw new Error('The application is used before startApplication()');
	return shelf.running;
}

/**
 * Refuses figures that leave as a file or to a program, where nobody would see that they are of
 * cases counted by two rules.
 * @throws {NotNow} while they are counted anew
 */
export function requireWholeFigures(): void {
	if (application().recounting) throw new NotNow('RECOUNTING');
}

/** Ends open boards, stops what runs by the clock and closes the database, if it is open. */
export async function stopApplication(): Promise<void> {
	const { running } = shelf;
	delete shelf.opening;
	delete shelf.running;
	running?.boardLine.end();
	await running?.stopClockwork();
	await running?.database.close();
}
