import type { NightlyJob } from '../nightly-job';

/** Keeps the embedded database small and its plans right; the last of the night, after removals. */
export const tendDatabaseJob: NightlyJob = {
	name: 'databasvård',
	async run(database) {
		await database.tend();
		return {};
	}
};
