import { backupJob } from '../backup/backup-job';
import { scheduledReportsJob } from '../scheduled-reports/scheduled-reports-job';
import { tendDatabaseJob } from './tend-database-job';
import { recountJob } from '../facts/recount-job';
import { publicationJob } from '../publication/publication-job';
import { retentionJob } from '../retention/retention-job';
import { stalePreviewsJob } from '../import/stale-previews-job';
import { unfinishedImportsJob } from '../import/unfinished-job';
import { endedSharesJob } from '../shares/ended-shares-job';
import { tidySignInJob } from '../sign-in/tidy-job';
import type { NightlyJob } from '../nightly-job';

/** Everything that is done at night, in this order. */
export const NIGHTLY_JOBS: readonly NightlyJob[] = [
	unfinishedImportsJob,
	stalePreviewsJob,
	tidySignInJob,
	endedSharesJob,
	recountJob,
	publicationJob,
	scheduledReportsJob,
	retentionJob,
	tendDatabaseJob,
	// Last: what the night has made of the data is in it.
	backupJob
];
