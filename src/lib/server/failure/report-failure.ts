import { randomBytes } from 'node:crypto';
import { now } from '../clock';
import { describeFailure } from './describe-failure';

/** What was being done, in words that are the same whoever it was done for. */
export interface FailedWork {
	/** Such as a route's id, `/arenden/[id=uuid]`, or the name of a command; no address. */
	at: string;
	method?: string;
	status?: number;
}

/**
 * Writes an unexpected failure to the technical log, as one line of JSON on standard error.
 * Nothing of what the failing call was about is written: see `describeFailure`.
 * @returns the failure's code, for the person who met it to pass on
 */
export function reportFailure(error: unknown, work: FailedWork): string {
	const id = randomBytes(4).toString('hex');
	const { at: frames, ...failure } = describeFailure(error);
	const line = { time: now().toISOString(), failure: id, ...work, ...failure, frames };
	console.error(JSON.stringify(line));
	return id;
}
