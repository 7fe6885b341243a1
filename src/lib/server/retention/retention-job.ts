import type { NightlyJob } from '../nightly-job';
import { runRetention } from './run';

/** Freezes what is past and removes its cases, in every kommun that has set retention. */
export const retentionJob: NightlyJob = {
	name: 'gallring',
	async run(database, { stopping }) {
		const results = await runRetention(database, { stopping });
		return { removed: results.reduce((sum, { removed }) => sum + removed, 0) };
	}
};
