import { formatCount } from '../../domain/format/number';
import type { LogEvent } from '../../domain/log/log-event';

/** An entry of the log, in words, as lists and pages show it. */
export interface EntryText {
	id: number;
	/** On the clock in Stockholm. */
	at: string;
	actor: string;
	actorId: string;
	address: string | null;
	committee: string | null;
	event: LogEvent;
	caseId: string | null;
	/** The one case's number, or its id where the case is gone. */
	caseName: string | null;
	/** How many cases were shown or left. */
	cases: number | null;
	details: Record<string, unknown>;
	/** Place in the chain; null while it waits to be sealed. */
	position: number | null;
}

/** What an entry is about, in a few words. */
export function subjectText({ caseName, cases, details }: EntryText): string {
	if (caseName !== null) return caseName;
	if (cases !== null) return formatCount(cases, 'ärende', 'ärenden');
	const named = details.name ?? details.file ?? details.key ?? details.what ?? details.route;
	return typeof named === 'string' ? named : '';
}
