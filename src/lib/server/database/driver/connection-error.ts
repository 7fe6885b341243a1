/** What can go wrong between us and the database, beside what the database itself says. */
export type ConnectionFault =
	/** The connection ended under a statement, or before it. */
	| 'CONNECTION_LOST'
	/** No connection was free for as long as anybody waits for one. */
	| 'CONNECTIONS_TAKEN'
	/** The connection ended under COMMIT: the work may have been saved, and may not. */
	| 'COMMIT_UNKNOWN';

const WORDS: Record<ConnectionFault, string> = {
	CONNECTION_LOST: 'The connection to the database ended',
	CONNECTIONS_TAKEN: 'No connection to the database became free in time',
	COMMIT_UNKNOWN: 'The connection to the database ended before it said whether COMMIT was done'
};

/** A failure of the connection. The driver's own error, when there is one, is its cause. */
export class ConnectionError extends Error {
	override readonly name = 'ConnectionError';
	readonly code: ConnectionFault;

	constructor(code: ConnectionFault, cause?: unknown) {
		super(WORDS[code], { cause });
		this.code = code;
	}
}
