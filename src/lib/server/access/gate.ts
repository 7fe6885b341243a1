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
 * exists the server answers only on its own machine, and everyone there is one local user
 * of the installation's kommun.
 */
export async function scopeOf(event: Pick<RequestEvent, 'url'>): Promise<Scope> {
	const actor = event.url.pathname.startsWith('/api/') ? 'lokalt API' : 'lokal användare';
	const { database } = application();
	return kommunScope(database, actor, INITIAL_KOMMUN.code, LOCAL_ROLES);
}

/**
 * Scope of the command line, which acts for one kommun and all its committees.
 * @throws when the kommun does not exist.
 */
export async function cliScope(
	database: Database,
	kommunCode: string = INITIAL_KOMMUN.code
): Promise<Scope> {
	return kommunScope(database, 'kommandorad', kommunCode, LOCAL_ROLES);
}

/** Scope of the installation's own upkeep in one kommun. */
export async function systemScope(database: Database, kommunCode: string): Promise<Scope> {
	const committees = await committeesIn(database.orm, kommunCode);
	return mintUpkeepScope({ actor: 'systemet', kommun: kommunCode, committees });
}

/**
 * The installation's own work that follows from what `scope` did, in the same kommun: counting
 * cases anew that the actor may not read.
 */
export async function upkeepScope(tx: Transaction, scope: Scope): Promise<Scope> {
	const committees = await committeesIn(tx, scope.kommun);
	return mintUpkeepScope({ actor: scope.actor, kommun: scope.kommun, committees });
}

async function kommunScope(
	database: Database,
	actor: string,
	code: string,
	roles: readonly Role[]
): Promise<Scope> {
	return mintScope({
		actor,
		kommun: code,
		committees: await committeesIn(database.orm, code),
		roles
	});
}

async function committeesIn(db: Pick<Database['orm'], 'select'>, code: string): Promise<string[]> {
	const rows = await db
		.select({ committee: committee.code })
		.from(kommun)
		.leftJoin(committee, eq(committee.kommun, kommun.code))
		.where(eq(kommun.code, code))
		.orderBy(asc(committee.position));
	if (rows.length === 0) throw new Error(`Kommunen ${code} finns inte i installationen.`);
	return rows.flatMap((row) => (row.committee === null ? [] : [row.committee]));
}
