import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { today } from '../clock';
import type { NightlyJob } from '../nightly-job';
import { finishRecount } from './write-recount-in-slices';
import { countRunning } from './write-running-in-slices';

/**
 * Counts what is left to count anew, before figures of it are published or frozen, and what is still
 * running to yesterday, so that no reader in the morning waits for it.
 */
export const recountJob: NightlyJob = {
	name: 'omräkning',
	async run(database, { stopping }) {
		await finishRecount(database, { stopping });
		for (const code of await kommunCodes(database)) {
			await countRunning(database, await systemScope(database, code), { today: today(), stopping });
		}
		return {};
	}
};
