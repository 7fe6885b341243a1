import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { transaction } from '../database/transaction';
import type { NightlyJob } from '../nightly-job';
import { forgetEndedShares } from './write-forgotten';

/** Removes shared views that ended long ago. */
export const endedSharesJob: NightlyJob = {
	name: 'delningar',
	async run(database) {
		let removed = 0;
		for (const kommun of await kommunCodes(database)) {
			const scope = await systemScope(database, kommun);
			removed += await transaction(database, scope, (tx) => forgetEndedShares(tx, scope));
		}
		return { removed };
	}
};
