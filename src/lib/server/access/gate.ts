import type { RequestEvent } from '@sveltejs/kit';
import { asc, eq } from 'drizzle-orm';
import { INITIAL_KOMMUN } from '../../domain/lists/initial';
import { application } from '../application';
import type { Database } from '../database/open';
import { committee, kommun } from '../database/schema';
import { mintScope, type Scope } from './scope';

/**
 * Scope of whoever sent the request, read anew from the database each time. Until sign-in
 * exists the server answers only on its own machine, and everyone there is one local user
 * of the installation's kommun.
 */
export async function scopeOf(event: Pick<RequestEvent, 'url'>): Promise<Scope> {
	const actor = event.url.pathname.startsWith('/api/') ? 'lokalt API' : 'lokal användare';
	const { database } = application();
	return kommunScope(database, actor, INITIAL_KOMMUN.code);
}

/**
 * Scope of the command line, which acts for one kommun and all its committees.
 * @throws when the kommun does not exist.
 */
export async function cliScope(
	database: Database,
	kommunCode: string = INITIAL_KOMMUN.code
): Promise<Scope> {
	return kommunScope(database, 'kommandorad', kommunCode);
}

/** Scope of the installation's own upkeep in one kommun. */
export async function systemScope(database: Database, kommunCode: string): Promise<Scope> {
	return kommunScope(database, 'systemet', kommunCode);
}

async function kommunScope(database: Database, actor: string, code: string): Promise<Scope> {
	const rows = await database.orm
		.select({ committee: committee.code })
		.from(kommun)
		.leftJoin(committee, eq(committee.kommun, kommun.code))
		.where(eq(kommun.code, code))
		.orderBy(asc(committee.position));
	if (rows.length === 0) throw new Error(`Kommunen ${code} finns inte i installationen.`);
	const committees = rows.flatMap((row) => (row.committee === null ? [] : [row.committee]));
	return mintScope({ actor, kommun: code, committees });
}
