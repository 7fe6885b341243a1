/**
 * The thread that owns the embedded database. WebAssembly runs a query without pause, so the
 * database lives here and not in the web server's thread, which stays free to answer.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { fenced, FolderLost } from './fenced';
import { serveOnSocket } from './socket-server';
import type { Backend } from './turns';
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages';

const port = parentPort;
if (!port) throw new Error('The database thread is started by the application, not by hand');
const options = workerData as WorkerOptions;
const tell = (message: FromWorker): void => port.postMessage(message);

const pglite = await PGlite.create({ dataDir: options.files });
const backend: Backend = {
	run: (messages, answer) =>
		pglite.runExclusive(() => pglite.execProtocolRawStream(messages, { onRawData: answer })),
	inTransaction: () => pglite.isInTransaction()
};
const server = await serveOnSocket({
	path: options.socket,
	idleLimitMs: options.idleLimitMs,
	backend: fenced(backend, options.holding),
	holding: options.holding.id,
	broken: (error) => {
		if (error instanceof FolderLost) return tell({ type: 'lost' });
		// The WebAssembly process is gone: end the thread with the error, so that it is started anew.
		setImmediate(() => {
			throw error;
		});
	}
});

port.on('message', (message: ToWorker) => {
	void (async () => {
		await server.close(message.graceMs);
		await pglite.close();
		tell({ type: 'closed' });
		port.close();
	})();
});
tell({ type: 'ready' });
