import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The day begins at the board. */
export const load: PageServerLoad = () => redirect(307, '/tavla');
