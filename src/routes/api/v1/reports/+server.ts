import { listedReports } from '$lib/domain/report/report-kind';
import { answerWhole } from '$lib/server/api/answer-whole';
import type { RequestHandler } from './$types';

/** The reports there are (docs/machine-interface.md). */
export const GET: RequestHandler = (event) => answerWhole(event, listedReports());
