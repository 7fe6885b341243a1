import type { NightlyJob } from '../nightly-job';
import { finishRecount } from './write-recount-after-upgrade';

/** Counts what an upgrade left to count anew, before figures of it are published or frozen. */
export const recountJob: NightlyJob = {
	name: 'omräkning efter uppgradering',
	async run(database, { stopping }) {
		await finishRecount(database, { stopping });
		return {};
	}
};
