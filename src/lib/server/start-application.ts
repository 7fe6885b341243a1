import { shelf, type Application } from './application';
import { openBoardLine } from './board-line';
import { startRecounting } from './facts/recounting';
import { reportFailure } from './failure/report-failure';
import { finishImports } from './import/finish-imports';
import { openInstallation } from './installation/open';
import { openRefusalLog } from './log/refusals';
import { startSealing } from './log/sealing';
import { startNightly } from './nightly/start';

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
		const recount = startRecounting(database);
		const stopClockwork = async () => {
			await Promise.all([refusals.stop(), stopNightly(), recount.stop()]);
			// Last: what the others have logged is sealed as well.
			await stopSealing();
		};
		return { database, boardLine, refusals, wakeRecount: recount.wake, stopClockwork };
	} catch (error) {
		await database.close();
		throw error;
	}
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
