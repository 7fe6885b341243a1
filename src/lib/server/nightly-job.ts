import type { Database } from './database/open';

/** Something that is done once a night. */
export interface NightlyJob {
	/** What the note of the night and the technical log call it. */
	name: string;
	/**
	 * Does it, in steps that each leave everything right. `stopping` is asked between them; what is
	 * left is taken up the next night. Gives counts, never anything about a person.
	 */
	run: (database: Database, options: { stopping: () => boolean }) => Promise<JobCounts>;
}

export type JobCounts = Readonly<Record<string, number>>;
