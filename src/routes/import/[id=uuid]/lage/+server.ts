import { scopeOf } from '$lib/server/access/gate';
import { progressOf } from '$lib/server/import/progress';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** How far an import has come; null when it is over and forgotten. */
export const GET: RequestHandler = (event) => json(progressOf(event.params.id, scopeOf(event)));
