import { kommunCodes } from '../access/read-kommun-codes';
import type { NightlyJob } from '../nightly-job';
import { makeDueReports } from './write-due';

/** Makes the reports that kommuner have asked for, to wait for those who may read them. */
export const scheduledReportsJob: NightlyJob = {
	name: 'färdiga rapporter',
	async run(database, { stopping }) {
		const counts = { made: 0, removed: 0 };
		for (const kommun of await kommunCodes(database)) {
			if (stopping()) break;
			const { made, removed } = await makeDueReports(database, kommun, { stopping });
			counts.made += made;
			counts.removed += removed;
		}
		return counts;
	}
};
