import { capabilitiesOf, type Capability, type Role } from '../../domain/access/role';

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
	readonly roles: readonly Role[];
	/** What the roles give; the transaction tells the database, whose policies go by it. */
	readonly capabilities: readonly Capability[];
}

/** Mints a person's or a program's scope. Called by the gate only. */
export function mintScope(grant: {
	actor: string;
	kommun: string;
	committees: readonly string[];
	roles: readonly Role[];
}): Scope {
	return freeze({ ...grant, capabilities: capabilitiesOf(grant.roles) });
}

/** The scope of the installation's own work in a kommun, in somebody's name. Gate only. */
export function mintUpkeepScope(grant: {
	actor: string;
	kommun: string;
	committees: readonly string[];
}): Scope {
	return freeze({ ...grant, roles: [], capabilities: ['upkeep'] });
}

function freeze(scope: Omit<Scope, typeof minted>): Scope {
	return Object.freeze({ ...scope }) as Scope;
}
