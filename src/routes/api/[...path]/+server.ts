import { apiNotFound } from '$lib/server/api/answer';
import type { RequestHandler } from './$types';

/** Whatever else is asked for is answered in the same form as every other problem. */
export const fallback: RequestHandler = () => apiNotFound();
