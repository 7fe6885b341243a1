import type { NightlyJob } from '../nightly-job';

/** Keeps the embedded database small and its plans right; after removals. */
export const tendDatabaseJob: NightlyJob = {
	name: 'databasvård',
	async run(database) {
		await database.tend();
		return {};
	}
};
