import { answerListFile } from '$lib/server/export/post-list-file';
import type { RequestHandler } from './$types';

/** The same as a workbook. */
export const GET: RequestHandler = (event) => answerListFile(event, 'xlsx');
