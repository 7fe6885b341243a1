import type { Scope } from '../access/scope';
import type { Database } from '../database/open';
import type { Transaction } from '../database/transaction';

/** A key was made or revoked; `token` is its id, never the key. */
export interface TokenChange {
	event: 'token-created' | 'token-revoked';
	details: { token: string; name: string };
}

/** A key was sent that is not accepted. */
export interface TokenRefusal {
	/** The key's name and id, where it is one of ours; never what was sent. */
	actor: string;
	actorId: string | null;
	kommun: string | null;
	address: string | null;
	why: 'malformed' | 'unknown' | 'expired' | 'revoked';
}

/** Writes the log of keys somewhere lasting. */
export interface TokenLog {
	changed: (tx: Transaction, scope: Scope, change: TokenChange) => Promise<void>;
	refused: (database: Database, refusal: TokenRefusal) => Promise<void>;
}

let log: TokenLog | null = null;

/** Says where it is logged; once, when the application starts. */
export function logTokensWith(writer: TokenLog): void {
	log = writer;
}

/** Logs a change in its own transaction: neither happens without the other. */
export async function logTokenChange(
	tx: Transaction,
	scope: Scope,
	change: TokenChange
): Promise<void> {
	await log?.changed(tx, scope, change);
}

/** Logs that a key was refused. */
export async function logTokenRefusal(database: Database, refusal: TokenRefusal): Promise<void> {
	await log?.refused(database, refusal);
}
