import { homeOf } from '$lib/domain/access/destinations';
import { scopeOf } from '$lib/server/access/gate';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The day begins where the reader's work is. */
export const load: PageServerLoad = (event) => redirect(307, homeOf(scopeOf(event).capabilities));
