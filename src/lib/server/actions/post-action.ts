import type { RequestEvent } from '@sveltejs/kit';
import { scopeOf } from '../access/gate';
import { refuse } from '../access/refuse';
import { application } from '../application';
import type { Scope } from '../scope';
import { readAction, readActionScopes, type RegionAction } from './read';

/**
 * The action that an address names, in whichever kommun it is.
 * @throws 404 where there is none for whoever asks, and whatever `scopeOf` throws
 */
export async function actionAt(event: RequestEvent, id: string): Promise<RegionAction> {
	const found = await readAction(application().database, scopeOf(event), id);
	if (found === null) refuse(event, 404, 'Åtgärden finns inte.');
	return found;
}

/**
 * As whom somebody writes a new action: in the kommun that the address names (`kommun`), else in their own.
 * @throws 404 for a kommun whose actions they do not read, and whatever `scopeOf` throws
 */
export async function writerIn(event: RequestEvent): Promise<Scope> {
	const reader = scopeOf(event);
	const asked = event.url.searchParams.get('kommun') ?? reader.kommun;
	const scopes = await readActionScopes(application().database, reader);
	const found = scopes.find(({ code }) => code === asked);
	if (found === undefined) refuse(event, 404, 'Kommunen finns inte bland dem som du läser.');
	return found.scope;
}
