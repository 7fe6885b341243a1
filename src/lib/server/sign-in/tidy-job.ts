import { now } from '../clock';
import type { NightlyJob } from '../nightly-job';
import { tidySignIn } from './tidy';

/** Throws away sessions, links and counts of sign-in that are over. */
export const tidySignInJob: NightlyJob = {
	name: 'inloggningar',
	async run(database) {
		await tidySignIn(database, now());
		return {};
	}
};
