import { randomUUID } from 'node:crypto';
import { nightOf } from '../../domain/calendar/night';
import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { now, nowMoment } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { databaseTrouble } from '../failure/database-trouble';
import { reportFailure } from '../failure/report-failure';
import type { JobCounts, NightlyJob } from '../nightly-job';
import { NIGHTLY_JOBS } from './jobs';
import { claimNight, saveNote } from './write-note';

/** What came of each job: what it counted, or null when it failed. */
export type NightlyResult = Readonly<Record<string, JobCounts | null>>;

interface NightlyOptions {
	/** Run even though tonight's work is done. */
	again?: boolean;
	stopping?: () => boolean;
	jobs?: readonly NightlyJob[];
}

/**
 * Does the night's work, unless it is done or being done by another process; then gives null. A
 * job that fails is told of in the technical log, without anything from the database's rows, and
 * does not keep the others from running; it runs again the next night. A night during which the
 * database goes away is taken up again as soon as it is there.
 */
export async function runNightly(
	database: Database,
	{ again = false, stopping = () => false, jobs = NIGHTLY_JOBS }: NightlyOptions = {}
): Promise<NightlyResult | null> {
	const [first] = await kommunCodes(database);
	if (first === undefined) return null;
	const scope = await systemScope(database, first);
	const [night, run] = [nightOf(nowMoment()), randomUUID()];
	const claimed = await transaction(database, scope, (tx) =>
		claimNight(tx, { night, run, at: now(), again })
	);
	if (!claimed) return null;
	const note = (done: Record<string, 'klart' | 'misslyckades'> | null) =>
		transaction(database, scope, (tx) =>
			saveNote(tx, { night, run, heardAt: now().toISOString(), jobs: done })
		);
	// Heard of so long ago that whoever comes next takes up what is left.
	const giveBack = () =>
		transaction(database, scope, (tx) =>
			saveNote(tx, { night, run, heardAt: new Date(0).toISOString(), jobs: null })
		);
	const result: Record<string, JobCounts | null> = {};
	const outcome: Record<string, 'klart' | 'misslyckades'> = {};
	let cutShort = false;
	const heartbeat = setInterval(() => void note(null).catch(reportSilence), HEARTBEAT_MS);
	heartbeat.unref();
	try {
		for (const { name, run: work } of jobs) {
			if (stopping() || cutShort) break;
			try {
				result[name] = await work(database, { stopping });
				outcome[name] = 'klart';
			} catch (error) {
				result[name] = null;
				outcome[name] = 'misslyckades';
				cutShort = databaseTrouble(error)?.passes ?? false;
				reportFailure(error, { at: `nattens arbete: ${name}` });
			}
		}
	} finally {
		clearInterval(heartbeat);
	}
	if (stopping() || cutShort) await giveBack();
	else await note(outcome);
	return result;
}

const HEARTBEAT_MS = 60_000;

function reportSilence(error: unknown): void {
	reportFailure(error, { at: 'nattens arbete: notering' });
}
