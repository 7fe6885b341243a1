/**
 * Who is asking and what they may touch. Every function that reads or writes a kommun's
 * data demands a scope, and only this folder can make one; the database enforces the same
 * limits again (docs/decisions/scope.md).
 */
declare const minted: unique symbol;

export interface Scope {
	readonly [minted]: true;
	readonly actor: string;
	readonly kommun: string;
	/** Committee codes whose cases may be touched. */
	readonly committees: readonly string[];
}

/** Mints a scope. Called by the gate only. */
export function mintScope(grant: {
	actor: string;
	kommun: string;
	committees: readonly string[];
}): Scope {
	return Object.freeze({ ...grant }) as unknown as Scope;
}
