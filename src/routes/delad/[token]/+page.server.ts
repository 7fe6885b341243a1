import { sharedViewFor } from '$lib/server/shares/post-shared-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await sharedViewFor(event) });
