import type { RequestEvent } from '@sveltejs/kit';
import { printable } from '../../domain/format/printable';
import { scopeOf } from '../access/gate';
import { refuse } from '../access/refuse';
import { application } from '../application';
import type { Scope } from '../scope';
import { figureScope } from './figure-scope';

/**
 * The scope that a request for figures is answered with, of the kommun in its address where the
 * reader may choose one.
 * @throws 404 for a kommun that is not in the reader's region, and whatever `scopeOf` throws
 */
export async function figureScopeOf(event: RequestEvent): Promise<Scope> {
	const asked = event.url.searchParams.get('kommun') || null;
	const scope = await figureScope(application().database, scopeOf(event), asked);
	if (scope === null) {
		refuse(event, 404, `Kommunen ${printable(asked ?? '')} finns inte bland dem som du läser.`);
	}
	return scope;
}
