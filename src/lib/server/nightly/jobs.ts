import { retentionJob } from '../retention/nightly-job';
import { stalePreviewsJob } from '../import/stale-previews-job';
import type { NightlyJob } from './job';

/** Everything that is done at night, in this order. */
export const NIGHTLY_JOBS: readonly NightlyJob[] = [stalePreviewsJob, retentionJob];
