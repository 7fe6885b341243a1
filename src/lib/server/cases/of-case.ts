import { and, eq } from 'drizzle-orm';
import { caseRevision, cases } from '../database/schema';

/** What ties a change to its case. */
export const ofCase = and(eq(caseRevision.kommun, cases.kommun), eq(caseRevision.caseId, cases.id));
