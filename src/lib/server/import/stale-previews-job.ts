import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { now } from '../clock';
import { transaction } from '../database/transaction';
import type { NightlyJob } from '../nightly-job';
import { forgetHeld } from './held/hold-file';
import { forgetStalePreviews } from './write-batch';

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
