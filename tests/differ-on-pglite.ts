/**
 * The database tests that `npm test` also runs on the embedded database: those of what can come out
 * otherwise there than on a server. `npm run test:long` runs all on both.
 */
export const DIFFER_ON_PGLITE = [
	// What only it has: a folder, a lock, a thread, a socket, roles by SET ROLE.
	'embedded',
	'data-folder',
	'newer-version',
	'wrong-settings',
	'command-line',
	'backup',
	// Who may see what, and the chain of the log.
	'row-level-security',
	'database-login',
	'log-privileges',
	'log-chain',
	// One connection instead of many, and what takes turns on it.
	'concurrency',
	'nightly',
	// Files in and undone. Months are published there before they are backed up.
	'import-undo',
	// The plainest way through everything.
	'save-cases',
	// Its locale is its own.
	'swedish-order'
].map((name) => `tests/database/${name}`);
