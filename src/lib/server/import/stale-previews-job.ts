import { systemScope } from '../access/gate';
import { now } from '../clock';
import { transaction } from '../database/transaction';
import { kommunCodes } from '../access/read-kommun-codes';
import type { NightlyJob } from '../nightly-job';
import { forgetStalePreviews } from './write-batch';
import { forgetHeld } from './held/hold-file';

/** Throws away previews that nobody acted on, and files whose time is over: they hold copies of cases. */
export const stalePreviewsJob: NightlyJob = {
	name: 'förhandsvisningar',
	async run(database) {
		let removed = 0;
		for (const kommun of await kommunCodes(database)) {
			const scope = await systemScope(database, kommun);
			removed += await transaction(database, scope, async (tx) => {
				await forgetHeld(tx, scope);
				return forgetStalePreviews(tx, scope, now());
			});
		}
		return { removed };
	}
};
