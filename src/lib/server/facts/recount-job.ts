import type { NightlyJob } from '../nightly-job';
import { finishRecount } from './write-recount-in-slices';

/** Counts what is left to count anew, before figures of it are published or frozen. */
export const recountJob: NightlyJob = {
	name: 'omräkning',
	async run(database, { stopping }) {
		await finishRecount(database, { stopping });
		return {};
	}
};
