import type { Holding } from './holder-file';

/** What the thread is started with. */
export interface WorkerOptions {
	/** Folder of the database's own files; made if missing. */
	files: string;
	/** The Unix socket to listen on. */
	socket: string;
	idleLimitMs: number;
	/** The folder is this process's for as long as this stands in it. */
	holding: Holding & { id: string };
}

export type ToWorker = { type: 'close'; graceMs: number };
export type FromWorker = { type: 'ready' } | { type: 'closed' } | { type: 'lost' };
