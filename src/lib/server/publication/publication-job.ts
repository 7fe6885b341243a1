import type { NightlyJob } from '../nightly-job';
import { kommunCodes } from '../access/read-kommun-codes';
import { publishDue } from './write-due';

/** Publishes for samverkan readers what is due, so that none of them has to wait for it. */
export const publicationJob: NightlyJob = {
	name: 'publicering',
	async run(database, { stopping }) {
		let months = 0;
		for (const kommun of await kommunCodes(database)) {
			if (stopping()) break;
			months += await publishDue(database, kommun);
		}
		return { months };
	}
};
