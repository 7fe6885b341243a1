import { answerListFile } from '$lib/server/export/post-list-file';
import type { RequestHandler } from './$types';

/** The list's cases as the file that imports them again, or all there is of them. */
export const GET: RequestHandler = (event) => answerListFile(event, 'csv');
