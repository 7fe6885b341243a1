import type { NightlyJob } from '../nightly-job';
import { finishImports } from './finish-imports';

/** Brings imports that were interrupted to their end, before figures are published. */
export const unfinishedImportsJob: NightlyJob = {
	name: 'avbrutna importer',
	run(database) {
		return finishImports(database);
	}
};
