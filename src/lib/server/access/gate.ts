import type { RequestEvent } from '@sveltejs/kit';
import { asc, eq } from 'drizzle-orm';
import { ROLES, type Role } from '../../domain/access/role';
import { INITIAL_KOMMUN } from '../../domain/lists/initial';
import { application } from '../application';
import type { Database } from '../database/open';
import { committee, kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { mintScope, mintUpkeepScope, type Scope } from './scope';

/** Whoever sits at the machine itself: everything but what is for another authority. */
const LOCAL_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'collaboration');

/**
 * Scope of whoever sent the request, read anew from the database each time. Until sign-in
 * exists the server only listens on this computer and everyone is the local user of the
 * installation's kommun.
 */
export async function scopeOf(event: Pick<RequestEvent, 'url'>): Promise<Scope> {
	const actor = event.url.pathname.startsWith('/api/') ? 'lokalt API' : 'lokal användare';
	return localScope(application().database, actor, INITIAL_KOMMUN.code);
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
