import { capabilitiesOf, type Capability, type Role } from '../domain/access/role';

/**
 * Who is asking and what they may touch. Every function that reads or writes a kommun's
 * data demands a scope, and only the gate and the door make one; the database enforces the same
 * limits a second time through what `transaction` tells it.
 */
declare const minted: unique symbol;
export interface Scope extends Readonly<Actor> {
	readonly [minted]: true;
	/** What the roles give; the transaction tells the database, whose policies go by it. */
	readonly capabilities: readonly Capability[];
}

/** A person, or a program in somebody's name. */
export interface Actor {
	/** Name shown in the history of what they did. */
	actor: string;
	/** What the log knows them by: a user's id, or `kommandorad`, `systemet`, `token:<id>`. */
	actorId: string;
	/** Network address the request came from; null for what starts on this computer. */
	address: string | null;
	kommun: string;
	/** Region of the kommun, whose lists it shares. */
	region: string;
	/** Committee codes whose cases may be touched. */
	committees: readonly string[];
	roles: readonly Role[];
}

/** Mints a person's or a program's scope. Called by the gate and the door only. */
export function mintScope(actor: Actor): Scope {
	return freeze({ ...actor, capabilities: capabilitiesOf(actor.roles) });
}

/** The scope of the installation's own work in a kommun, in somebody's name. Gate only. */
export function mintUpkeepScope(actor: Omit<Actor, 'roles'>): Scope {
	return freeze({ ...actor, roles: [], capabilities: ['upkeep'] });
}

/**
 * The scope that a report is made with before its readers ask for it: they may at least read these figures.
 * No single cases: the report is kept. Gate only.
 */
export function mintReportScope(actor: Omit<Actor, 'roles'>): Scope {
	return freeze({ ...actor, roles: [], capabilities: ['figures.read'] });
}

function freeze(scope: Omit<Scope, typeof minted>): Scope {
	return Object.freeze({ ...scope }) as Scope;
}
