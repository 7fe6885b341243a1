/**
 * What a connection works by, whatever the server, the database or the role was set to: these
 * change what our statements mean, what they answer or what is kept.
 */
const MEANING: Readonly<Record<string, string>> = {
	DateStyle: 'ISO, YMD',
	IntervalStyle: 'postgres',
	TimeZone: 'UTC',
	bytea_output: 'hex',
	extra_float_digits: '1',
	xmloption: 'content',
	client_encoding: 'UTF8',
	standard_conforming_strings: 'on',
	backslash_quote: 'safe_encoding',
	array_nulls: 'on',
	transform_null_equals: 'off',
	quote_all_identifiers: 'off',
	search_path: 'public',
	row_security: 'on',
	// Retrying is nobody's duty here: rows are locked by hand where two changes could meet.
	default_transaction_isolation: 'read committed',
	default_transaction_deferrable: 'off'
};

/**
 * What only a server can be set to. `default_transaction_read_only` is left as it is: a database
 * that takes no changes is to be told of, not talked round.
 */
const ON_SERVER: Readonly<Record<string, string>> = {
	...MEANING,
	// What is acknowledged is on disk.
	synchronous_commit: 'on',
	// The planner takes a JSON parameter for thousands of rows and would compile every save: half a
	// second for what runs in milliseconds.
	jit: 'off',
	idle_session_timeout: '0',
	idle_in_transaction_session_timeout: '60s'
};

/** How long the application's statements may take, and wait for others', before they are given up. */
const LIMITS = { statement_timeout: '120s', lock_timeout: '20s' };

/** The owner migrates: that takes as long as it takes. */
const NO_LIMITS = { statement_timeout: '0', lock_timeout: '0' };

/** The settings of a connection, by name. The embedded database has one session and no clock. */
export function sessionSettings(
	kind: 'server' | 'embedded',
	as: string
): Readonly<Record<string, string>> {
	if (kind === 'embedded') return MEANING;
	return { ...ON_SERVER, ...(as === 'owner' ? NO_LIMITS : LIMITS) };
}

/** One statement that sets them for as long as the connection lasts. */
export function settingStatement(settings: Readonly<Record<string, string>>): string {
	const calls = Object.entries(settings).map(
		([name, value]) => `set_config('${name}', '${value}', false)`
	);
	return `select ${calls.join(', ')}`;
}
