import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { reportFailure } from '../../failure/report-failure';
import { isBuilt, packageRoot } from '../package-root';
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages';

const PROGRAM = join(packageRoot, isBuilt ? 'build/node' : '.cache/worker', 'database-worker.js');

const RESTART_MS = 1_000;
/** The id of a thread that has ended. */
const ENDED = -1;

export interface DatabaseThread {
	/** Lets the clients finish for at most `graceMs`, then closes the database and the thread. */
	close(graceMs: number): Promise<void>;
	/** Ends it at once: files that nobody will open again need no closing. */
	end(): Promise<void>;
}

/**
 * Starts the thread that owns the embedded database; resolves when it takes connections. Should
 * the thread break later, it is started again on the same files, which the write-ahead log has
 * kept whole; the clients reconnect by themselves.
 * @param lost told when the folder is no longer this process's; the thread answers nobody then
 * @throws what the database said when it could not start
 */
export async function startThread(
	options: WorkerOptions,
	lost: () => void
): Promise<DatabaseThread> {
	let closing = false;
	let worker = await startWorker(options);
	let restarting: Promise<void> = Promise.resolve();
	const superviseFrom = (current: Worker): void => {
		current.on('message', ({ type }: FromWorker) => {
			if (type === 'lost') lost();
		});
		current.on('error', (error) => {
			console.error('Den inbäddade databasen stannade och startas om.');
			reportFailure(error, { at: 'database thread' });
		});
		current.once('exit', () => {
			if (!closing) restarting = restart();
		});
	};
	/** Again and again: what keeps it from starting (a full disk, no memory) may pass. */
	const restart = async (): Promise<void> => {
		for (let told = false; !closing; told = true) {
			try {
				worker = await startWorker(options);
				superviseFrom(worker);
				return;
			} catch (error) {
				if (!told) console.error('Den inbäddade databasen går inte att starta om. Försöker igen.');
				if (!told) reportFailure(error, { at: 'database thread' });
				await pause(RESTART_MS, undefined, { ref: false });
			}
		}
	};
	superviseFrom(worker);

	return {
		async close(graceMs) {
			closing = true;
			await restarting;
			if (worker.threadId === ENDED) return;
			const exited = new Promise((resolve) => worker.once('exit', resolve));
			worker.postMessage({ type: 'close', graceMs } satisfies ToWorker);
			await exited;
		},
		async end() {
			closing = true;
			await restarting;
			await worker.terminate();
		}
	};
}

function startWorker(options: WorkerOptions): Promise<Worker> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(PROGRAM, { workerData: options });
		const failed = (error: Error): void => reject(error);
		const ended = (code: number): void => {
			reject(new Error(`Databastråden slutade med kod ${code} innan den var klar`));
		};
		worker.once('error', failed);
		worker.once('exit', ended);
		worker.once('message', (_ready: FromWorker) => {
			worker.off('error', failed);
			worker.off('exit', ended);
			resolve(worker);
		});
	});
}
