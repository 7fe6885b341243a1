/** What the thread is started with. */
export interface WorkerOptions {
	/** Folder of the database's own files; made if missing. */
	files: string;
	/** The Unix socket to listen on. */
	socket: string;
	idleLimitMs: number;
}

export type ToWorker = { type: 'close'; graceMs: number };
export type FromWorker = { type: 'ready' } | { type: 'closed' };
