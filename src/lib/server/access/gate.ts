import { error, type RequestEvent } from '@sveltejs/kit';
import { and, asc, eq } from 'drizzle-orm';
import { ROLES, type Role } from '../../domain/access/role';
import { INITIAL_KOMMUN } from '../../domain/lists/initial';
import type { Database } from '../database/open';
import { committee, kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { ShareHolder } from './share-holder';
import { mintReportScope, mintScope, mintUpkeepScope, type Scope } from '../scope';
import type { TokenHolder } from './token-holder';

/** Whoever sits at the machine itself: everything but what is for another authority. */
const LOCAL_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'collaboration');

/**
 * Scope of whoever sent the request, as the hook read it from the database (door/authorize.ts).
 * @throws 403 with the reason for a page that its reader may not have, 401 where nobody is
 * signed in
 */
export function scopeOf({ locals }: Pick<RequestEvent, 'locals'>): Scope {
	if (locals.refusal !== null) error(403, locals.refusal);
	const { reader } = locals.access;
	if (reader === null) error(401, 'Logga in för att fortsätta.');
	return reader.scope;
}

/** Scope of a program that reads with a key: the key's role, in its kommun and committees. */
export function tokenScope(
	{ tokenId, name, kommun: own, region, role, committees }: TokenHolder,
	address: string | null
): Scope {
	const actor = { actor: name, actorId: `token:${tokenId}`, address };
	return mintScope({ ...actor, kommun: own, region, committees, roles: [role] });
}

/**
 * Scope of whoever opens a shared view: nothing but what is published, and of other kommuner only
 * where whoever shared it reads them.
 */
export function shareScope(
	{ shareId, name, kommun: own, region, regionWide }: ShareHolder,
	address: string | null
): Scope {
	const actor = { actor: name, actorId: `share:${shareId}`, address };
	const roles: readonly Role[] = regionWide ? ['collaboration'] : [];
	return mintScope({ ...actor, kommun: own, region, committees: [], roles });
}

/**
 * Scope of the command line, which whoever can reach the database may use.
 * @throws when the kommun is not in the installation
 */
export async function cliScope(
	database: Database,
	kommunCode: string = INITIAL_KOMMUN.code
): Promise<Scope> {
	return localScope(database, 'kommandorad', kommunCode);
}

/**
 * Scope of the installation's own upkeep in one kommun.
 * @throws when the kommun is not in the installation
 */
export async function systemScope(database: Database, kommunCode: string): Promise<Scope> {
	const place = await placeOf(database.orm, kommunCode);
	return mintUpkeepScope({ actor: 'systemet', actorId: 'systemet', address: null, ...place });
}

/**
 * Scope that the night makes a report with: the figures of these committees, as whoever has them all may
 * read them, and no single cases.
 * @throws when the kommun is not in the installation
 */
export async function reportScope(
	database: Database,
	kommunCode: string,
	committees: readonly string[]
): Promise<Scope> {
	const place = await placeOf(database.orm, kommunCode);
	const actor = { actor: 'systemet', actorId: 'systemet', address: null };
	const own = place.committees.filter((code) => committees.includes(code));
	return mintReportScope({ ...actor, ...place, committees: own });
}

/**
 * The installation's own work that follows from what `scope` did, in the same kommun or another
 * one of its region: counting cases that the actor may not read.
 */
export async function upkeepScope(
	tx: Transaction,
	{ actor, actorId, address, kommun: own }: Scope,
	kommunCode: string = own
): Promise<Scope> {
	return mintUpkeepScope({ actor, actorId, address, ...(await placeOf(tx, kommunCode)) });
}

/**
 * The installation's own work in a kommun in the name of whoever began it: what a stop of the
 * server left undone.
 * @throws when the kommun is not in the installation
 */
export async function upkeepScopeFor(
	database: Database,
	beganBy: Pick<Scope, 'actor' | 'actorId' | 'address'>,
	kommunCode: string
): Promise<Scope> {
	return mintUpkeepScope({ ...beganBy, ...(await placeOf(database.orm, kommunCode)) });
}

/** Scope of somebody at the machine itself, in one kommun. */
async function localScope(database: Database, actor: string, code: string): Promise<Scope> {
	const place = await placeOf(database.orm, code);
	return mintScope({ actor, actorId: actor, address: null, ...place, roles: LOCAL_ROLES });
}

async function placeOf(
	db: Pick<Database['orm'], 'select'>,
	code: string
): Promise<Pick<Scope, 'kommun' | 'region' | 'committees'>> {
	const rows = await db
		.select({ region: kommun.region, committee: committee.code })
		.from(kommun)
		.leftJoin(committee, eq(committee.kommun, kommun.code))
		.where(eq(kommun.code, code))
		.orderBy(asc(committee.position));
	const [first] = rows;
	if (!first) throw new Error(`Kommunen ${code} finns inte i installationen.`);
	const committees = rows.flatMap((row) => (row.committee === null ? [] : [row.committee]));
	return { kommun: code, region: first.region, committees };
}

/**
 * The scope of a samverkan reader who looks at another kommun of their region, or again at their
 * own; it gives nothing of their other roles. Null when there is no such kommun in the region.
 */
export async function collaborationScope(
	database: Database,
	{ actor, actorId, address, region }: Scope,
	kommunCode: string
): Promise<Scope | null> {
	const [found] = await database.orm
		.select({ code: kommun.code })
		.from(kommun)
		.where(and(eq(kommun.code, kommunCode), eq(kommun.region, region)));
	if (!found) return null;
	const place = await placeOf(database.orm, found.code);
	return mintScope({ actor, actorId, address, ...place, roles: ['collaboration'] });
}

/**
 * Scope of the command line when it shows a kommun's figures as samverkan readers see them.
 * @throws when the kommun is not in the installation
 */
export async function cliCollaborationScope(
	database: Database,
	kommunCode: string = INITIAL_KOMMUN.code
): Promise<Scope> {
	const place = await placeOf(database.orm, kommunCode);
	const actor = 'kommandorad';
	return mintScope({ actor, actorId: actor, address: null, ...place, roles: ['collaboration'] });
}
